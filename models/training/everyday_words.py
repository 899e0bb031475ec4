"""Everyday words of unsupported languages whose catalogues hold little but names of countries; own list.

Random runs of them stand in for sentences: the language table looks at pieces, not at their order.
"""
import random
from typing import Dict, List

WORDS: Dict[str, str] = {
    'af': 'ek jy hy sy ons julle hulle is was het nie nog al baie maar en of want dat die n van vir met op in uit na by my jou sy haar hulle wil kan moet sal gaan kom kry bestelling geld rekening asseblief dankie hoekom wanneer waar wie wat hierdie daardie geen altyd nooit weer nou vandag gister môre goed sleg kwaad bly wag lank werk stukkend',
    'be': 'я ты ён яна мы вы яны не і ў на з што як дзе калі чаму гэта гэты але або каб ёсць быў была было будзе мой твой ваш наш вельмі толькі яшчэ ужо дзякуй калі ласка заказ грошы рахунак хачу магу трэба працуе няма добра дрэнна сёння учора заўтра зноў ніколі заўсёды чакаю злы рады дапамажыце прыйшоў',
    'eo': 'mi vi li ŝi ni ili estas estis estos ne kaj sed aŭ ĉar ke la de al en sur kun por per mia via lia nia kio kiu kie kiam kial kiel ĉi tiu tio tre jam ankoraŭ nur denove nun hodiaŭ hieraŭ morgaŭ bonvolu dankon mendo mono konto volas povas devas funkcias rompita bona malbona kolera feliĉa atendas ricevis alvenis helpu neniam ĉiam',
    'eu': 'ni zu hura gu zuek haiek da zen dira ez bai eta baina edo zergatik noiz non nor zer hau hori oso oraindik dagoeneko berriro orain gaur atzo bihar mesedez eskerrik asko eskaera dirua kontua nahi dut dezaket behar dabil apurtuta ona txarra haserre pozik itxaroten jaso iritsi lagundu inoiz beti zure nire gure',
    'ga': 'mé tú sé sí muid sibh siad tá bhí níl ní agus ach nó cén fáth cathain cá cé cad seo sin an na le do ar ag i as mo bhur ordú airgead cuntas le do thoil go raibh maith agat ag fanacht briste maith olc feargach sásta inniu inné amárach arís anois riamh i gcónaí teacht fháil cabhair',
    'mk': 'јас ти тој таа ние вие тие сум си е сме сте се не и но или зошто кога каде кој што ова тоа овој тој многу уште веќе пак сега денес вчера утре ве молам благодарам нарачка пари сметка сакам можам треба работи скршено добро лошо лут среќен чекам добив пристигна помогнете никогаш секогаш мојата вашата нашата сѐ ќе беше биде како',
    'sq': 'unë ti ai ajo ne ju ata është ishte janë nuk dhe por ose pse kur ku kush çfarë kjo ky shumë ende tashmë përsëri tani sot dje nesër ju lutem faleminderit porosia paratë llogaria dua mund duhet punon prishur mirë keq zemëruar lumtur pres mora mbërriti ndihmoni kurrë gjithmonë ime juaj jonë',
    'sw': 'mimi wewe yeye sisi ninyi wao ni si na lakini au kwa nini lini wapi nani hii hiyo sana bado tayari tena sasa leo jana kesho tafadhali asante oda yangu pesa akaunti nataka naweza lazima inafanya kazi imevunjika nzuri mbaya hasira furaha nasubiri nimepata imefika haijafika nisaidie kamwe daima yako yetu hapa kuna hakuna watu muda siku mtu kama baada kabla',
    'tl': 'ako ikaw siya kami tayo kayo sila ang ng mga sa na ay hindi at pero o bakit kailan saan sino ano ito iyan napaka pa rin ulit ngayon kahapon bukas pakiusap po salamat order ko pera account gusto puwede dapat gumagana sira maganda pangit galit masaya naghihintay natanggap dumating tulong kailanman palagi akin inyo namin wala may mayroon lang naman din talaga',
    'uz': 'men sen u biz siz ular emas va lekin yoki nega qachon qayerda kim nima bu shu juda hali allaqachon yana hozir bugun kecha ertaga iltimos rahmat buyurtma pul hisob xohlayman mumkin kerak ishlaydi buzilgan yaxshi yomon jahlim xursand kutyapman oldim keldi kelmadi yordam hech qachon doim mening sizning bizning uchun bilan',
    'az': 'mən sən o biz siz onlar deyil və amma ya niyə nə vaxt harada kim bu çox hələ artıq yenə indi bu gün dünən sabah zəhmət olmasa təşəkkür sifariş pul hesab istəyirəm bilərəm lazımdır işləyir xarab yaxşı pis əsəbiyəm xoşbəxt gözləyirəm aldım gəldi çatmayıb kömək heç vaxt həmişə mənim sizin bizim üçün ilə',
    'is': 'ég þú hann hún við þið þeir er var eru ekki og en eða af hverju hvenær hvar hver hvað þetta það mjög enn þegar aftur núna í dag gær morgun takk pöntun peningar reikningur vil get verð virkar bilað gott slæmt reiður ánægður bíð fékk kom komin hjálp aldrei alltaf minn þinn okkar með fyrir',
    'cy': 'fi ti ef hi ni chi nhw yw oedd mae nid ac ond neu pam pryd ble pwy beth hwn hynny iawn eto eisoes nawr heddiw ddoe yfory os gwelwch yn dda diolch archeb arian cyfrif eisiau gallu rhaid gweithio wedi torri da drwg flin hapus aros cael cyrraedd help byth bob amser fy eich ein gyda ar gyfer',
    'so': 'aniga adiga isaga iyada annaga idinka iyaga waa ma iyo laakiin ama maxaa goorma xagee yaa kan kaas aad weli mar kale hadda maanta shalay berri fadlan mahadsanid dalab lacag koonto rabaa karaa waa inaan shaqeeya jabay fiican xun cadho faraxsan sugayaa helay yimid caawi weligeed had iyo jeer',
    'ht': 'mwen ou li nou yo se te pa ak men oswa poukisa kilè ki kote kiyès kisa sa a anpil ankò deja kounye a jodi a yè demen tanpri mèsi kòmand lajan kont vle kapab dwe mache kraze bon move fache kontan ap tann resevwa rive ede janm toujou pou avèk',
}


def sentences(code: str, rng: random.Random, count: int) -> List[str]:
    words = WORDS[code].split()
    return [' '.join(rng.choice(words) for _ in range(rng.randint(3, 10))) for _ in range(count)]
