//! The numbers of each region, and what each rests on.
//!
//! Looked up on 21 November 2026 in copies of public pages, some of
//! them years old: every number is to be called or looked up again before
//! release. A wrong emergency number kills: in doubt it is 112, and a line
//! that nobody vouches for is left out.

use super::Region;
use Evidence::{Official, Reported, ToVerify};
use Line::{Advice, Ambulance, App, Crisis, CrisisText, Emergency, Relay, Text, TextPhone};

/// What a number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// An ambulance.
    Emergency,
    /// An ambulance too, where it has a number of its own.
    Ambulance,
    /// Advice on how soon to be seen, and where.
    Advice,
    /// Someone to talk to, with thoughts of self-harm.
    Crisis,
    /// The same, by text.
    CrisisText,
    /// An ambulance by text message.
    Text,
    /// An ambulance through somebody who speaks what is typed.
    Relay,
    /// An ambulance with a textphone (TTY).
    TextPhone,
    /// An ambulance with an app of this name.
    App,
}

impl Line {
    /// Its placeholder in the words of a region.
    pub const fn id(self) -> &'static str {
        match self {
            Emergency => "emergency",
            Ambulance => "ambulance",
            Advice => "advice-line",
            Crisis => "crisis-line",
            CrisisText => "crisis-text",
            Text => "text",
            Relay => "relay-line",
            TextPhone => "text-phone",
            App => "app",
        }
    }
}

/// Why a number is believed to be right: who says so, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Read on a page of whoever runs the line, or of a public authority.
    Official(&'static str),
    /// Read on a page of someone else.
    Reported(&'static str),
    /// Not settled by what was found.
    ToVerify(&'static str),
}

/// A way to reach someone.
#[derive(Debug, PartialEq, Eq)]
pub struct Number {
    /// What for.
    pub line: Line,
    /// The number, as people there write it; or the name of the app.
    pub reach: &'static str,
    /// Why it is believed to be right.
    pub evidence: Evidence,
}

/// The numbers of one region.
#[derive(Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Where.
    pub region: Region,
    /// The emergency number first.
    pub all: &'static [Number],
    /// What is not settled, and what differs within the region.
    pub note: &'static str,
}

const fn number(line: Line, reach: &'static str, evidence: Evidence) -> Number {
    Number { line, reach, evidence }
}

const SWAST: Evidence =
    Official("South Western Ambulance Service (NHS), https://www.swast.nhs.uk/when-to-call-999");
const HSE: Evidence =
    Official("Health Service Executive, https://www2.hse.ie/emergencies/when-to-call-112-or-999/");
const FCC: Evidence = Official(
    "Federal Communications Commission, https://www.fcc.gov/consumers/guides/text-911-quick-facts-faqs",
);
const CRTC: Evidence = Official(
    "Canadian Radio-television and Telecommunications Commission, https://www.canada.ca/en/radio-television-telecommunications/news/2016/12/crtc-supports-text-9-1-1-awareness.html",
);
const NRS: Evidence = Official(
    "Department of Infrastructure on the National Relay Service, https://infrastructure.gov.au/department/media/news/contacting-emergency-services-through-nrs",
);
const NORA: Evidence = Official(
    "the emergency app of the federal states, https://www.nora-notruf.de/de-as/fragen/faq",
);
const COMMISSION: Evidence = Official(
    "European Commission on 112 Day 2022, https://www.trevisobellunosystem.com/en/news/112-day-saving-lives-by-quickly-and-easily-reaching-emergency-services-anywhere-in-the-eu-2/",
);
const VIKASPEDIA: Evidence = Official(
    "Government of India, https://en.vikaspedia.in/social-welfare/women-and-child-development/emergency-response-support-system",
);

pub(super) const NUMBERS: [Numbers; Region::ALL.len()] = [
    Numbers {
        region: Region::Gb,
        all: &[
            number(Emergency, "999", SWAST),
            number(Advice, "111", SWAST),
            number(
                Crisis,
                "116 123",
                Official(
                    "Samaritans, https://www.samaritans.org/how-we-can-help/contact-samaritan/",
                ),
            ),
            number(
                Text,
                "999",
                Official(
                    "South Tees Hospitals (NHS), https://www.southtees.nhs.uk/services/audiology/emergencysms/",
                ),
            ),
            number(
                Relay,
                "18000",
                Official("text relay, now Relay UK, in 2016, http://ngts.org.uk/esms.php"),
            ),
            number(
                App,
                "999 BSL",
                Official(
                    "Ofcom, https://www.ofcom.org.uk/phones-and-broadband/accessibility/emergency-video-relay/",
                ),
            ),
        ],
        note: "The mental health option of 111 was read for England and for Wales. That Northern Ireland has no 111, and Scotland the same option, is general knowledge, to be verified.",
    },
    Numbers {
        region: Region::Ie,
        all: &[
            number(Emergency, "112", HSE),
            number(
                Crisis,
                "116 123",
                Official(
                    "Minister for Health on the Samaritans, https://www.oireachtas.ie/en/debates/question/2013-12-10/505/",
                ),
            ),
            number(
                CrisisText,
                "50808",
                Reported(
                    "KCLR on the health service's text line in October 2025, https://kclr96fm.com/consider-your-care-options-in-carlow-and-kilkenny-before-presenting-at-an-emergency-department-this-bank-holiday-weekend/",
                ),
            ),
            number(Text, "112", HSE),
        ],
        note: "999 reaches the same service. There is no national advice line: each GP has an out-of-hours service (https://www.hse.ie/eng/services/list/2/gp/out-of-hours-services/gp-out-of-hours-services.html).",
    },
    Numbers {
        region: Region::Us,
        all: &[
            number(Emergency, "911", FCC),
            number(
                Crisis,
                "988",
                Official(
                    "Wyoming Department of Health, https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline",
                ),
            ),
            number(Text, "911", FCC),
            number(
                Relay,
                "711",
                Official(
                    "Federal Communications Commission in 2000, https://transition.fcc.gov/Bureaus/Common_Carrier/News_Releases/2000/nrcc0038.html",
                ),
            ),
        ],
        note: "There is no national advice line: health insurers have their own.",
    },
    Numbers {
        region: Region::Ca,
        all: &[
            number(Emergency, "911", CRTC),
            number(
                Advice,
                "811",
                Official(
                    "Government of the Northwest Territories, https://www.hss.gov.nt.ca/en/services/811",
                ),
            ),
            number(
                Crisis,
                "988",
                Official(
                    "Government of Canada, https://www.newswire.ca/news-releases/government-of-canada-launches-three-digit-suicide-crisis-helpline-896472116.html",
                ),
            ),
            number(Text, "911", CRTC),
        ],
        note: "Nunavut and some remote places have no 911 (https://www.nunavutnews.com/news/mla-renews-call-for-911-emergency-service-in-nunavut-8080264). 811 was read for the Northwest Territories and Prince Edward Island, and reported for the rest of the country (https://cabinradio.ca/109130/news/health/8-1-1-health-advice-line-launches-in-the-nwt/); Nunavut is to be verified.",
    },
    Numbers {
        region: Region::Au,
        all: &[
            number(
                Emergency,
                "000",
                Official(
                    "Queensland Government, https://www.qld.gov.au/emergency/emergencies-services/assistance/triple-000",
                ),
            ),
            number(
                Advice,
                "1800 022 222",
                ToVerify(
                    "healthdirect before 2026, https://www.healthdirect.gov.au/what-care-do-i-need",
                ),
            ),
            number(
                Crisis,
                "13 11 14",
                Official(
                    "Lifeline, https://lifelineh2h.org.au/get-help/telephone-crisis-support/faqs/",
                ),
            ),
            number(
                CrisisText,
                "0477 13 11 14",
                Reported(
                    "Life in Mind on Lifeline in 2022, https://lifeinmind.org.au/news/lifelines-crisis-text-service-now-available-24-7",
                ),
            ),
            number(Text, "0423 677 767", NRS),
            number(TextPhone, "106", NRS),
        ],
        note: "Since 1 January 2026 the advice line is called 1800MEDICARE (https://mforum.com.au/1800medicare-now-live-and-taking-calls). Whether its old number goes on was not found. Nobody can text 000 itself: texts go through the relay service.",
    },
    Numbers {
        region: Region::Nz,
        all: &[
            number(
                Emergency,
                "111",
                Official(
                    "Ministry of Health, https://www.health.govt.nz/new-zealand-health-system/key-health-sector-organisations-and-people/national-ambulance-sector-office-naso/new-zealands-ambulance-services",
                ),
            ),
            number(
                Advice,
                "0800 611 116",
                Official(
                    "Ministry of Health on Healthline, https://www.health.govt.nz/your-health/services-and-support/health-care-services/healthline/common-questions-about-healthline",
                ),
            ),
            number(
                Crisis,
                "1737",
                Official(
                    "Minister of Health in 2017, http://www.scoop.co.nz/stories/PA1706/S00527/single-phone-number-to-access-support-services.htm",
                ),
            ),
            number(
                Text,
                "111",
                Official("New Zealand Police, https://www.police.govt.nz/111-txt/111-txt-rules"),
            ),
        ],
        note: "Texts to 111 go through only from a phone that is registered with the police.",
    },
    Numbers {
        region: Region::Se,
        all: &[
            number(
                Emergency,
                "112",
                Official(
                    "1177, https://www.1177.se/stockholm/om-1177/nar-du-ringer-1177/nar-du-ringer-1177/",
                ),
            ),
            number(
                Advice,
                "1177",
                Official(
                    "1177, https://www.1177.se/stockholm/om-1177/nar-du-ringer-1177/nar-du-ringer-1177/",
                ),
            ),
            number(
                Crisis,
                "90101",
                Reported(
                    "a foundation on Mind's line, http://www.kronprinsessparetsstiftelse.se/projekt/sjalvmordsupplysningen.html",
                ),
            ),
            number(
                Text,
                "112",
                Official("SOS Alarm, https://www.sosalarm.se/sprak/english/sms112-english/"),
            ),
        ],
        note: "No page of Mind itself with the number was found.",
    },
    Numbers {
        region: Region::De,
        all: &[
            number(Emergency, "112", NORA),
            number(
                Advice,
                "116117",
                Official(
                    "Federal Association of Statutory Health Insurance Physicians, http://www.kbv.de/html/aerztlicher_bereitschaftsdienst.php",
                ),
            ),
            number(
                Crisis,
                "0800 111 0 111",
                Official(
                    "Evangelical Church of Kurhessen-Waldeck on TelefonSeelsorge, http://www.ekkw.de./telefonseelsorge-seit-60-jahren-fuer-menschen-in-schwierigen-situationen-da",
                ),
            ),
            number(App, "nora", NORA),
        ],
        note: "For a year nora took no new people; since then it asks for proof of identity (https://evangelische-zeitung.de/bundesweite-notruf-app-nora-wieder-verfuegbar). A fax to 112 and the Tess relay service are named on its page.",
    },
    Numbers {
        region: Region::Es,
        all: &[
            number(Emergency, "112", COMMISSION),
            number(
                Crisis,
                "024",
                Reported(
                    "RTVE on the Ministry of Health, https://www.rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml",
                ),
            ),
        ],
        note: "Advice lines, and apps and text services of 112, belong to the autonomous communities, and each asks to register (https://vidasinsuperables.com/cuando-la-urgencia-es-la-accesibilidad). No national ones were found.",
    },
    Numbers {
        region: Region::In,
        all: &[
            number(Emergency, "112", VIKASPEDIA),
            number(
                Ambulance,
                "108",
                Reported(
                    "Home Ministry by way of the press, https://business-standard.com/amp/article/pti-stories/himachal-pradesh-first-state-to-launch-single-emergency-number-112-118112801008_1.html",
                ),
            ),
            number(
                Advice,
                "104",
                Official(
                    "Government of Assam, https://assam.gov.in/index.php/en/moreonassam/SARATHI%20104%20SERVICES",
                ),
            ),
            number(
                Crisis,
                "14416",
                Reported(
                    "Ministry of Health by way of the press, https://www.thehawk.in/news/health/tele-manas-mental-health-helpline-handles-over-238-lakh-calls-since-2022-prataprao-jadhav",
                ),
            ),
            number(App, "112 India", VIKASPEDIA),
        ],
        note: "States differ in whether 112 sends the ambulances of 108, and in whether they have a health line at 104. It is to be verified that both numbers reach an ambulance everywhere.",
    },
    Numbers {
        region: Region::Other,
        all: &[number(Emergency, "112", COMMISSION)],
        note: "112 is the number of the European Union, and mobile phones everywhere know it as an emergency number (GSM standard). Some countries do not connect it.",
    },
];
