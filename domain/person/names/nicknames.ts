// Our own short table: each row is one name as it is called, shortened or spelt. Folded, without accents.
// prettier-ignore
const rows: readonly string[] = [
  'giuseppe beppe peppe pino peppino geppi bepi',
  'giuseppa giuseppina pina pinuccia beppina peppa',
  'giovanni gianni vanni nanni gio',
  'giovanna gianna vanna',
  'francesco franco checco ciccio cecco',
  'francesca franca cesca',
  'antonio tonino toni tony nino antonino',
  'antonia antonietta tonia tonina nina antonella',
  'luigi gigi gino luigino',
  'luigia luisa gigia gina',
  'salvatore toto turi salvo',
  'alessandro sandro ale alex alessio',
  'alessandra sandra ale',
  'domenico mimmo mimi menico nico',
  'domenica mimma mena',
  'vincenzo enzo cenzo vincenzino',
  'vincenza enza cenza',
  'lorenzo enzo renzo',
  'maria mariella mariuccia marietta mary',
  'concetta concettina titina cettina',
  'caterina rina katia katy cate',
  'margherita rita marga',
  'elisabetta betta lisa elisa betty',
  'teresa teresina resi',
  'raffaele lello raffaello',
  'raffaella lella',
  'gabriele lele gabri',
  'emanuele manuele lele manu',
  'emanuela manuela manu',
  'roberto berto robi roby',
  'alberto berto albertino',
  'umberto berto',
  'federico fede chicco rico',
  'federica fede chicca',
  'enrico rico chicco',
  'stefano ste stefanino',
  'nicola nico nicolino cola',
  'pasquale lino pasqualino',
  'michele michelino lino',
  'angela angelina lina',
  'carolina lina',
  'pietro piero pierino',
  'matteo teo',
  'daniela dany dani',
  'simona simo', 'simone simo',
  'ludovico vico lodovico', 'ludovica lodovica',
  'niccolo nicolo', 'gianpiero giampiero', 'gianpaolo giampaolo', 'gianbattista giambattista',
  // the same name in other alphabets and countries
  'mohamed mohammed muhammad mohammad mohamad mehmet mamadou muhamed mohd md',
  'ahmed ahmad ahmet amed hamed',
  'yusuf youssef yousef yussef jusuf josef joseph iosif',
  'khadija hadija kadija khadidja hatice',
  'fatima fatma fatimah fatme fatoumata',
  'ibrahim ibrahima abraham ebrahim',
  'aisha aicha ayesha aysha aissatou',
  'hussein hossain hussain husain hosen',
  'elena olena helena ilena jelena yelena alena',
  'oleksandr aleksandr alexander alexandru alexandr aleksander alexandros',
  'oleksandra aleksandra alexandra',
  'mykola nikolaj nikolai nicolae nikola',
  'mykhailo mihail mikhail mihai mihaita',
  'andrii andrei andrij andrej andrey',
  'volodymyr vladimir wladimir',
  'serhii sergei sergej sergey sergiu',
  'halyna galina halina',
  'hanna anna ganna',
  'yuliia julia giulia iulia yulia',
  'nataliia natalia natalya natalija',
  'kateryna ekaterina katerina ecaterina',
  'ivan ioan ion ionut ionel',
  'gheorghe george giorgio georgi jorge',
  'stefan stefano stepan',
  'jose giuseppe',
]

const split = rows.map((row) => row.split(' '))
const groupsOf = new Map<string, string[]>()
for (const group of split) {
  for (const name of group)
    groupsOf.set(name, [...(groupsOf.get(name) ?? []), ...group.filter((n) => n !== name)])
}

/** The other forms of a folded name that people use: `beppe` → `giuseppe`, `peppe`, … */
export const otherForms = (name: string): readonly string[] => groupsOf.get(name) ?? []

/** Whether two folded names are forms of one name. */
export const areForms = (a: string, b: string): boolean => otherForms(a).includes(b)
