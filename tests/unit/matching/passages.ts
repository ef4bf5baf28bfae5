/** Passages in the manner of news, written for these tests, with the claims that bear on them. */
export interface JudgedPassage {
  readonly lang: 'en' | 'es';
  /** Entities marked in the passage; claims are asked for about the first. */
  readonly entities: readonly string[];
  readonly text: string;
  /** Claims that say the same or bear directly on it, any order; empty for another subject. */
  readonly claims: readonly string[];
}

const about = (
  lang: JudgedPassage['lang'],
  entities: string,
  text: string,
  claims = '',
): JudgedPassage => ({
  lang,
  entities: entities.split(' '),
  text,
  claims: claims === '' ? [] : claims.split(' '),
});

/** Passages that the dataset has something to say on. */
export const onSubject: readonly JudgedPassage[] = [
  about(
    'en',
    'palantir ice',
    'The agency paid Palantir close to $30 million last spring to build ImmigrationOS, a platform meant to pick enforcement targets and follow people who leave the country on their own. A prototype was due in late September.',
    'immigrationos-30-million-award immigrationos-three-functions',
  ),
  about(
    'en',
    'palantir ice',
    'A tool called ELITE draws possible deportation targets on a map, opens a file on each person and gives every address a confidence score, according to a user guide obtained by reporters.',
    'elite-maps-targets-and-scores-addresses elite-uses-hhs-and-commercial-addresses',
  ),
  about(
    'en',
    'ice palantir',
    'On the witness stand, the officer said the app showed his team where many people with removal orders might live, and that agents chose the Woodburn apartment blocks because the map was dense there.',
    'officer-testimony-elite-density',
  ),
  about(
    'en',
    'aws palantir ice',
    'The case management system that ICE investigators log in to every day, known as ICM, sits on Amazon Web Services servers, according to a slide deck from July 2023.',
    'icm-hosted-on-aws',
  ),
  about(
    'en',
    'azure ice',
    'Leaked documents show the amount of data the agency holds on Azure more than tripled in half a year, from 400 terabytes in the summer of 2025 to nearly 1,400 in January.',
    'azure-ice-data-tripled azure-ice-data-content-unknown azure-ice-services-used',
  ),
  about(
    'en',
    'azure ice',
    'A Microsoft spokesperson said the company provides cloud-based productivity and collaboration tools to DHS and ICE through partners and that its policies do not allow mass surveillance of civilians.',
    'microsoft-2026-statement-on-ice',
  ),
  about(
    'en',
    'aws ice',
    'Federal contract records list a $24.1 million order for AWS hosting placed by ICE through a small reseller, Four Points Technology, for the year to September 2026.',
    'ice-aws-hosting-orders ice-cloud-hosting-orders-reseller',
  ),
  about(
    'en',
    'ice aws azure',
    'Back in 2020 ICE was shopping for cloud capacity: it wanted a single vendor to resell Amazon and Microsoft services for almost five years, at a price above $100 million.',
    'ice-100-million-cloud-plan ice-cloud-plan-service-models',
  ),
  about(
    'en',
    'palantir',
    'Thirteen people who used to work for Palantir signed a public letter in May 2025 that condemned what the company does for the Trump administration.',
    'former-palantir-employees-2025',
  ),
  about(
    'en',
    'palantir ice',
    'Alex Karp told an interviewer that anyone protesting against ICE ought to be asking for more Palantir, since the software forces officers to respect the Fourth Amendment.',
    'karp-fourth-amendment-argument',
  ),
  about(
    'en',
    'palantir ice',
    'In 2018 the company told the Times it had no contract with the arm of ICE that carries out removals, a distinction critics called meaningless once documents surfaced.',
    'palantir-ero-denial-2018',
  ),
  about(
    'en',
    'aws palantir',
    'Amazon employees circulated an internal email in July 2019 urging managers to throw Palantir off AWS over its work for immigration agents.',
    'amazon-employees-email-2019',
  ),
  about(
    'en',
    'aws ice',
    'Asked whether AWS would stop selling to ICE, Andy Jassy answered that any government department that obeys the law can be a customer.',
    'aws-serves-lawful-agencies',
  ),
  about(
    'en',
    'azure ice',
    'Satya Nadella told staff in a June 2018 memo that the ICE deal covered mail, calendars and document management and had nothing to do with separating families at the border.',
    'nadella-2018-statement',
  ),
  about(
    'en',
    'azure ice',
    'More than 100 Microsoft workers put their names to an open letter demanding that the company cancel a $19.4 million contract with ICE.',
    'microsoft-employees-letter-2018 microsoft-ice-19-4-million-2018',
  ),
  about(
    'en',
    'ice palantir',
    'Tips typed into the agency’s public web form are now summarized and translated by generative AI from Palantir, an inventory published by Homeland Security shows.',
    'ice-tip-line-palantir-ai tip-tool-no-agency-training',
  ),
  about(
    'en',
    'palantir ice',
    'The Electronic Frontier Foundation said the ELITE app is fed with Medicaid records; Palantir answered that the group had misdescribed its product.',
    'medicaid-data-in-elite-disputed',
  ),
  about(
    'en',
    'ice',
    'A federal judge ruled in late December that health officials may hand ICE names and addresses from Medicaid files, but no medical details.',
    'medicaid-sharing-ruling-2025',
  ),
  about(
    'en',
    'ice',
    'The IRS disclosed the addresses of some 47,000 taxpayers to ICE in August, before two judges stepped in.',
    'irs-address-sharing-litigation',
  ),
  about(
    'en',
    'palantir aws azure',
    'Palantir’s federal cloud service won FedRAMP High authorization in 2024 and can run on AWS GovCloud, Azure Government or Google Cloud.',
    'palantir-fedramp-high-2024 palantir-federal-cloud-runs-on-aws-and-azure',
  ),
  about(
    'en',
    'aws',
    'GovCloud is AWS’s set of isolated regions for agencies with sensitive workloads, and has held FedRAMP High status since June 2016.',
    'aws-govcloud-purpose aws-govcloud-fedramp-high',
  ),
  about(
    'en',
    'palantir ice',
    'ICE’s 2022 contract with Palantir for its case system has been reported at anything from $17 million to more than $145 million, depending on who counts and when.',
    'icm-2022-contract-values-differ',
  ),
  about(
    'en',
    'palantir ice',
    'Ten Democrats wrote to Palantir in June 2025 over reports that it was helping the IRS put taxpayer records into one searchable database.',
    'congress-letter-on-irs-database-2025 palantir-denies-master-database',
  ),
  about(
    'en',
    'ice palantir',
    'The inspector general of Homeland Security has begun an audit of how the department collects and protects biometric data used in immigration enforcement.',
    'ig-audit-2026',
  ),
  about(
    'en',
    'aws palantir',
    'Anthropic’s Claude models became available to American intelligence and defense agencies through Palantir’s platform hosted on AWS.',
    'palantir-anthropic-aws-2024',
  ),
  about(
    'en',
    'palantir',
    'Palantir has promised to buy at least $1.49 billion of cloud hosting over six years, a filing shows.',
    'palantir-cloud-hosting-commitment',
  ),
  about(
    'en',
    'ice palantir',
    'Long before ImmigrationOS, agents searched and visualized records in FALCON, a system described in a 2012 privacy assessment and later swapped for an in-house tool.',
    'falcon-search-analysis-2012 falcon-replaced-2022',
  ),
  about(
    'es',
    'palantir ice',
    'El ICE pagó a Palantir unos 30 millones de dólares por ImmigrationOS, una plataforma para fijar prioridades, seguir las salidas voluntarias y gestionar los casos hasta la expulsión.',
    'immigrationos-30-million-award immigrationos-three-functions',
  ),
  about(
    'es',
    'palantir ice',
    'La aplicación ELITE, de Palantir, muestra en un mapa a posibles objetivos de deportación y asigna a cada dirección un grado de confianza, según una guía publicada por 404 Media.',
    'elite-maps-targets-and-scores-addresses elite-uses-hhs-and-commercial-addresses',
  ),
  about(
    'es',
    'azure ice',
    'Los datos que ICE guarda en Azure pasaron de unos 400 terabytes en julio de 2025 a casi 1.400 en enero de 2026, según archivos filtrados a The Guardian.',
    'azure-ice-data-tripled azure-ice-data-content-unknown',
  ),
  about(
    'es',
    'azure ice',
    'Microsoft asegura que suministra a ICE herramientas de productividad en la nube a través de socios y que sus condiciones prohíben la vigilancia masiva de civiles.',
    'microsoft-2026-statement-on-ice',
  ),
  about(
    'es',
    'aws palantir',
    'Empleados de Amazon pidieron en 2019, en un correo interno, expulsar a Palantir de AWS por su trabajo para ICE.',
    'amazon-employees-email-2019',
  ),
  about(
    'es',
    'ice aws azure',
    'A finales de 2020 la agencia planeaba gastar más de 100 millones de dólares en alojamiento en AWS y Azure durante casi cinco años.',
    'ice-100-million-cloud-plan ice-cloud-plan-service-models',
  ),
  about(
    'es',
    'ice',
    'El fisco estadounidense entregó a ICE las direcciones de unos 47.000 contribuyentes en agosto de 2025.',
    'irs-address-sharing-litigation',
  ),
  about(
    'es',
    'palantir',
    'Palantir se ha comprometido a comprar al menos 1.490 millones de dólares de alojamiento en la nube en seis años.',
    'palantir-cloud-hosting-commitment',
  ),
  about(
    'en',
    'palantir ice',
    'Critics have long argued that the firm, co-founded by Peter Thiel, supplies the digital backbone of the deportation machine. Its software has underpinned ICE investigations for more than a decade, starting with FALCON and later the case management platform ICM.',
    'palantir-supplies-ice-data-systems backbone-label-from-2018-report falcon-search-analysis-2012 icm-core-hsi-case-system',
  ),
  about(
    'en',
    'palantir ice',
    'The company is being paid tens of millions of dollars to overhaul the agency’s case system, with new features to analyze known populations, according to internal Slack messages.',
    'icm-april-2025-modification palantir-2025-removal-work',
  ),
  about(
    'en',
    'aws ice',
    'Activists say Jeff Bezos’s company is the hidden engine of the crackdown: its servers let immigration agents pool personal information and swap it between departments at great speed.',
    'advocates-say-aws-enables-sharing',
  ),
  about(
    'en',
    'azure ice',
    'The newspaper, citing a trove of internal files, said ICE had turned to Microsoft’s AI tools to search images and video and to translate documents, while renting virtual machines on Azure.',
    'azure-ice-services-used',
  ),
  about(
    'en',
    'palantir ice',
    'Homeland Security signed a blanket purchase agreement with Palantir worth as much as a billion dollars, letting ICE and sister agencies skip the usual tendering for new software.',
    'dhs-palantir-1-billion-agreement',
  ),
  about(
    'en',
    'ice palantir',
    'Officers told the court the tool is only right some of the time: a match could come back with a perfect score and the person might not live there anymore.',
    'elite-address-errors-in-testimony officer-testimony-elite-density',
  ),
  about(
    'en',
    'palantir',
    'The firm pushed back in a blog post. It does not build a master list of Americans, it wrote, and each agency controls its own data.',
    'palantir-denies-master-database eff-palantir-exchange-2026',
  ),
  about(
    'en',
    'ice',
    'Lawmakers handed ICE an extra $75 billion in last summer’s tax-and-spending act, making it the best-funded police force in the country.',
    'ice-budget-75-billion-2025',
  ),
  about(
    'en',
    'aws ice',
    'In the summer of 2018 Amazon pitched its facial recognition product, Rekognition, to ICE officials at a meeting hosted by McKinsey in Redwood City, emails show.',
    'amazon-rekognition-meeting-2018',
  ),
  about(
    'en',
    'azure ice',
    'A blog post from January that year, in which a Microsoft manager said the firm was proud to support ICE with its cloud, was quietly changed and then restored.',
    'azure-2018-post-edited-and-restored azure-2018-post-ice-clearance',
  ),
  about(
    'en',
    'aws',
    'Amazon told police departments they could not use Rekognition for a year, then made the ban open-ended.',
    'rekognition-police-pause-2020',
  ),
  about(
    'en',
    'azure',
    'Microsoft cut off an Israeli military unit from some Azure services after reports that it had stored recordings of Palestinian phone calls.',
    'microsoft-israel-unit-2025',
  ),
  about(
    'en',
    'palantir ice',
    'Just Futures Law is suing for training manuals and emails about ELITE, saying the public has a right to know how Palantir picks targets.',
    'foia-suit-on-elite-2026',
  ),
  about(
    'en',
    'palantir ice',
    'Court papers reported by NPR say Medicaid files the agency was never meant to have ended up with Palantir employees.',
    'medicaid-files-shared-with-palantir-2026',
  ),
  about(
    'en',
    'ice palantir',
    'A senior ICE official boasted in May that 20 million people are searchable from an agent’s phone.',
    'ice-official-20-million-list',
  ),
  about(
    'en',
    'aws azure ice',
    'WIRED’s tally of federal payments shows ICE spent at least $51 million on Amazon products and $94 million on Microsoft since January 2023.',
    'ice-spending-amazon-2023-2026',
  ),
  about(
    'es',
    'palantir ice',
    'Según la ONG, la herramienta ELITE se nutre de datos de Medicaid; la empresa lo niega y dice que la organización describe mal su trabajo.',
    'medicaid-data-in-elite-disputed',
  ),
  about(
    'es',
    'ice palantir',
    'Un agente declaró bajo juramento en Oregón que usó ELITE para localizar zonas con muchos posibles objetivos.',
    'officer-testimony-elite-density elite-address-errors-in-testimony',
  ),
  about(
    'es',
    'palantir ice',
    'El Departamento de Seguridad Nacional firmó con Palantir un acuerdo de compra por hasta 1.000 millones de dólares.',
    'dhs-palantir-1-billion-agreement',
  ),
  about(
    'es',
    'aws ice',
    'Trabajadores de Amazon y grupos locales se concentraron en Seattle para exigir que AWS rompa sus contratos con ICE.',
    'amazon-rally-2026',
  ),
  about(
    'en',
    'palantir',
    'Palantir reported a 63 percent jump in quarterly revenue to $1.18 billion, more than half of which came from government customers.',
    'palantir-government-revenue-2025',
  ),
];

/** Passages about something else in which an entity is named all the same. */
export const offSubject: readonly JudgedPassage[] = [
  about(
    'en',
    'ice',
    'ICE officers arrested a father of three outside a bakery in Newark on Tuesday morning, witnesses said. Neighbors filmed as he was put into an unmarked van, and his lawyer said he had a pending asylum claim.',
  ),
  about(
    'en',
    'ice',
    'Hundreds marched through downtown Minneapolis to protest against ICE raids, blocking traffic for two hours before police cleared the bridge.',
  ),
  about(
    'en',
    'ice',
    'A detainee died at an ICE detention center in Georgia over the weekend, the third death there this year. The agency said medical staff had responded within minutes.',
  ),
  about(
    'en',
    'ice',
    'The mayor said city police would not take part in ICE operations, citing a local ordinance from 2017, and accused the White House of spreading fear in schools and churches.',
  ),
  about(
    'en',
    'ice',
    'ICE plans to buy warehouses in three states and turn them into detention sites with room for 10,000 people, a spokesperson confirmed.',
  ),
  about(
    'en',
    'ice',
    'The Senate confirmed a new director of ICE by 52 votes to 47 after a hearing that turned on arrest quotas and the use of masks by agents.',
  ),
  about(
    'en',
    'ice',
    'A judge ordered the release of a student who had been held by ICE for six weeks after her visa was revoked.',
  ),
  about(
    'en',
    'aws',
    'An outage at AWS’s data centers in northern Virginia took down banks, games and a parcel service for most of Monday. Engineers traced the fault to a DNS error in the US-East-1 region.',
  ),
  about(
    'en',
    'aws',
    'AWS revenue grew 20 percent to $33 billion in the third quarter, the fastest pace since 2022, and shares of Amazon rose after hours.',
  ),
  about(
    'en',
    'aws',
    'The start-up moved its image service from its own servers to AWS and cut its monthly bill by a third, its engineers wrote in a blog post.',
  ),
  about(
    'en',
    'aws',
    'At its annual conference in Las Vegas, AWS showed a new chip for training AI models and said customers would save up to 40 percent.',
  ),
  about(
    'en',
    'aws',
    'AWS will spend $15 billion on data centers in northern Indiana, creating about 1,100 jobs, the governor announced.',
  ),
  about(
    'en',
    'azure',
    'Azure customers pay $0.096 an hour for a D2s v3 virtual machine in the East US region; reserved for three years, the price falls by about 60 percent.',
  ),
  about(
    'en',
    'azure',
    'Microsoft said a misconfigured front door had cut off Azure and Office for airlines and supermarkets for eight hours.',
  ),
  about(
    'en',
    'azure',
    'Revenue from Azure and other cloud services rose 39 percent, beating analysts’ forecasts, as demand for AI outran capacity.',
  ),
  about(
    'en',
    'azure',
    'The course prepares students for the Azure fundamentals exam and covers storage accounts, virtual networks and identity.',
  ),
  about(
    'en',
    'azure aws',
    'Britain’s competition regulator found that fees for moving data make it hard for firms to switch between AWS and Azure.',
  ),
  about(
    'en',
    'palantir',
    'Palantir shares slid 8 percent on Wednesday after short sellers questioned a valuation of more than 100 times sales.',
  ),
  about(
    'en',
    'palantir',
    'Palantir signed a deal with a Polish ministry to bring its AI platform to the armed forces, its third contract in eastern Europe this year.',
  ),
  about(
    'en',
    'palantir',
    'England’s health service chose Palantir for a £330 million data platform, which doctors’ groups say puts patients’ trust at risk.',
  ),
  about(
    'en',
    'palantir',
    'Palantir moved its headquarters from Denver to Miami, the second move in six years for the company that Peter Thiel helped to found.',
  ),
  about(
    'en',
    'palantir aws',
    'The fund’s largest holdings are Nvidia, Palantir and Amazon, whose AWS unit makes most of its profit.',
  ),
  about(
    'es',
    'ice',
    'Agentes del ICE detuvieron el martes a un padre de familia a la salida de una panadería en Chicago, según testigos. Su abogado dijo que tenía pendiente una solicitud de asilo.',
  ),
  about(
    'es',
    'ice',
    'Miles de personas se manifestaron en Los Ángeles contra las redadas de ICE y cortaron una autopista durante dos horas.',
  ),
  about(
    'es',
    'ice',
    'El consulado confirmó la muerte de un ciudadano mexicano en un centro de detención del ICE en Texas, la segunda este mes.',
  ),
  about(
    'es',
    'aws',
    'Una caída de AWS dejó sin servicio a bancos, videojuegos y aerolíneas durante varias horas del lunes. El fallo se originó en la región de Virginia.',
  ),
  about(
    'es',
    'aws',
    'AWS invertirá 15.700 millones de euros en centros de datos en Aragón, con miles de empleos hasta 2033.',
  ),
  about(
    'es',
    'azure',
    'Los ingresos de Azure crecieron un 39 por ciento en el trimestre y superaron las previsiones de los analistas.',
  ),
  about(
    'es',
    'azure',
    'El curso enseña a desplegar máquinas virtuales en Azure y prepara para el examen de certificación.',
  ),
  about(
    'es',
    'palantir',
    'Las acciones de Palantir cayeron un 8 por ciento después de que un informe cuestionara su valoración en bolsa.',
  ),
  about(
    'es',
    'palantir',
    'El Ministerio de Defensa español adjudicó a Palantir un contrato de 16,5 millones de euros para su sistema de inteligencia.',
  ),
  about(
    'en',
    'palantir',
    'Palantir won an enterprise agreement with the U.S. Army worth up to $10 billion over ten years, folding 75 contracts into one, the Pentagon said.',
  ),
  about(
    'en',
    'palantir',
    'Palantir shares slid 9 percent after hours although the company lifted its forecast for the year; analysts had hoped for faster growth among commercial customers.',
  ),
  about(
    'en',
    'ice',
    'ICE signed a $2 million contract with the spyware maker Paragon, whose phone-hacking tool has been used against journalists in Italy.',
  ),
  about(
    'en',
    'ice',
    'ICE agents have begun pointing a face-scanning app called Mobile Fortify at people in the street to check their immigration status.',
  ),
  about(
    'en',
    'ice',
    'Sheriffs in eleven counties signed agreements under the 287(g) program that let deputies question inmates about their status on behalf of ICE.',
  ),
  about(
    'en',
    'ice',
    'The number of people held by ICE passed 66,000 in November, the highest on record, agency data shows; nearly three quarters had no criminal conviction.',
  ),
  about(
    'en',
    'ice',
    'The airline said it would stop flying deportees for ICE after a consumer boycott, ending a contract worth $162 million.',
  ),
  about(
    'en',
    'aws',
    'AWS said it would let customers move data out of its cloud free of charge when they switch to a rival, following similar steps by Google.',
  ),
  about(
    'en',
    'aws',
    'The Pentagon split its $9 billion cloud contract among Amazon, Google, Microsoft and Oracle after years of litigation over the earlier JEDI award.',
  ),
  about(
    'en',
    'aws',
    'A misconfigured S3 bucket on AWS exposed the records of 1.2 million patients, security researchers found.',
  ),
  about(
    'en',
    'azure',
    'Security researchers found a flaw in Azure that let any customer read the databases of others; Microsoft fixed it within two days.',
  ),
  about(
    'en',
    'azure',
    'OpenAI has committed to buy $250 billion of Azure services, Microsoft said as the two companies reworked their partnership.',
  ),
  about(
    'en',
    'azure',
    'Chinese engineers were helping to maintain Defense Department systems on Azure with little oversight, the investigation found.',
  ),
  about(
    'en',
    'palantir ice',
    'Protesters blocked the entrance of Palantir’s office in Palo Alto, chanting against ICE, and six were arrested.',
  ),
  about(
    'en',
    'ice',
    'Tom Homan said ICE would flood sanctuary cities with agents and go into courthouses, workplaces and hospitals if local jails did not cooperate.',
  ),
  about(
    'en',
    'ice aws',
    'ICE has bought warehouse space near an AWS data center in Virginia to hold families, county records show.',
  ),
  about(
    'es',
    'ice',
    'El número de detenidos por ICE superó los 66.000 en noviembre, la cifra más alta registrada, según datos de la agencia.',
  ),
  about(
    'es',
    'palantir',
    'Palantir elevó un 63 por ciento sus ingresos trimestrales y mejoró sus previsiones para el año.',
  ),
  about(
    'es',
    'ice',
    'El alcalde de Chicago firmó una orden que prohíbe a ICE usar terrenos municipales para sus operativos.',
  ),
  about(
    'es',
    'aws',
    'La empresa migró sus aplicaciones a AWS y redujo un tercio el coste de sus servidores.',
  ),
];
