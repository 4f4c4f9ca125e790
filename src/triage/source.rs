//! The documents that the rules rest on.
//!
//! Read in copies unless a rule marks it "to verify"; every page is to be
//! opened again before release. Not yet reviewed by a registered clinician.

use std::fmt;

/// A document that a rule rests on.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The short form under which it is cited.
    pub cite: &'static str,
    /// What it is.
    pub title: &'static str,
    /// Whether it is found under its short form; else it is a ground rule of
    /// this project, or one of the lay articles that it began with.
    pub published: bool,
}

/// How a rule rests on a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Citation {
    /// What the rule takes from it was read there.
    Read(&'static Source),
    /// What the rule takes from it is general knowledge, still to be looked up.
    ToVerify(&'static Source),
}

pub(super) const fn read(source: &'static Source) -> Citation {
    Citation::Read(source)
}

pub(super) const fn to_verify(source: &'static Source) -> Citation {
    Citation::ToVerify(source)
}

impl Citation {
    /// The document.
    pub const fn source(self) -> &'static Source {
        match self {
            Self::Read(source) | Self::ToVerify(source) => source,
        }
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(source) => f.write_str(source.cite),
            Self::ToVerify(source) => write!(f, "{} (to verify)", source.cite),
        }
    }
}

const fn source(cite: &'static str, title: &'static str) -> Source {
    Source { cite, title, published: true }
}

const fn own(cite: &'static str, title: &'static str) -> Source {
    Source { cite, title, published: false }
}

pub(super) static AAN_2009: Source =
    source("AAN 2009", "Neurologists' practice parameter: distal symmetric polyneuropathy");
pub(super) static ABN_2023: Source = source("ABN 2023", "Neurologists' guidance on nitrous oxide");
pub(super) static AJEMJOURNAL_2019: Source =
    source("ajemjournal 2019", "Cohort: spinal epidural abscess in an emergency department");
pub(super) static AMOXIMED: Source =
    source("amoximed", "Case report: nerve damage from nitrous oxide");
pub(super) static ANGUS_2021: Source = source(
    "Angus 2021",
    "Cohort of 996 people in an emergency department with suspected cauda equina syndrome",
);
pub(super) static ART_OF_URGENT_CARE: Source =
    source("art-of-urgent-care", "Teaching text for urgent care: acute limb ischaemia");
pub(super) static BMC_RES_NOTES_2015: Source =
    source("BMC Res Notes 2015", "Case report: shingles with pain before the rash");
pub(super) static BOAST: Source =
    source("BOAST", "Orthopaedic audit standard: compartment syndrome");
pub(super) static CLINICALADVISOR: Source =
    source("clinicaladvisor", "Teaching case: progressive foot drop");
pub(super) static CLINICALADVISOR_ALI: Source =
    source("clinicaladvisor ALI", "Teaching case: acute limb ischaemia");
pub(super) static CLINICALADVISOR_ORTHO_DX: Source =
    source("clinicaladvisor ortho-dx", "Teaching case: foot drop");
pub(super) static CMAJ_184_12_1392: Source =
    source("CMAJ 184/12/1392", "Practice article: the red hot swollen foot in diabetes");
pub(super) static DOCKSCI_AORTOILIAC: Source =
    source("docksci aortoiliac", "Case report: blocked aorta and pelvic arteries");
pub(super) static DOWNIE_2013: Source =
    source("Downie 2013", "Systematic review of red flags for malignancy and fracture");
pub(super) static EVIDENCE_MD_GROUND_RULE_9: Source = own(
    "evidence.md ground rule 9",
    "Ground rule of this project: explained and unchanged is never below this level",
);
pub(super) static EVIDENCE_MD_R51_CAUTIOUS: Source =
    own("evidence.md R51 (cautious)", "A cautious choice of this project");
pub(super) static GIRFT_2023: Source =
    source("GIRFT 2023", "Spinal surgery: national suspected cauda equina syndrome pathway");
pub(super) static GIRFT_SUSPECTED_CES_2023: Source = source(
    "GIRFT suspected CES 2023",
    "Spinal surgery: national suspected cauda equina syndrome pathway, community criteria",
);
pub(super) static HENSCHKE_2009: Source =
    source("Henschke 2009", "Cohort of 1172 people with acute low back pain");
pub(super) static HOLLINGWORTH_1996: Source =
    source("Hollingworth 1996", "Review: back pain in children");
pub(super) static IFOMPT_2020: Source = source(
    "IFOMPT 2020",
    "International framework for red flags for potential serious spinal pathologies",
);
pub(super) static IJMS_PITT_EDU_GBS_2023: Source =
    source("ijms.pitt.edu GBS 2023", "Review: Guillain-Barré syndrome and breathing failure");
pub(super) static JONES_2015_PMC4654177: Source =
    source("Jones 2015 PMC4654177", "Review: back pain and cauda equina syndrome in pregnancy");
pub(super) static JORTHO_ORG_2007: Source =
    source("jortho.org 2007", "Report: back pain in children");
pub(super) static JOURNALCHIROMED_2015: Source = source(
    "journalchiromed 2015",
    "Case report: deep vein thrombosis taken for back-related leg pain",
);
pub(super) static JRHEUM_47_6_939: Source =
    source("jrheum 47/6/939", "Report of sacral fracture that looked like nerve-root pain");
pub(super) static JUNG_2013: Source =
    source("Jung 2013", "Case report: cord disease taken for a lumbar problem");
pub(super) static KU_2007: Source =
    source("Ku 2007", "Case report: isolated foot drop from a stroke of the cortex");
pub(super) static LEE_2023: Source =
    source("Lee 2023", "Case report: cord disease taken for a lumbar problem");
pub(super) static LIU_2025_39778055: Source =
    source("Liu 2025 (39778055)", "Report of complications after spinal procedures");
pub(super) static LOURENCO_2018: Source =
    source("Lourenco 2018", "Case report: aneurysm with back and leg symptoms");
pub(super) static MERCER: Source =
    source("Mercer", "Physiotherapists' work on both-sided leg pain without other signs");
pub(super) static NADEAU_2013: Source =
    source("Nadeau 2013", "Study of 53 people: claudication from the spine or from the arteries");
pub(super) static NG127: Source =
    source("NG127", "Suspected neurological conditions: recognition and referral");
pub(super) static NG234_2023: Source =
    source("NG234 2023", "Spinal metastases and metastatic spinal cord compression");
pub(super) static NG59_2016: Source =
    source("NG59 2016", "Low back pain and sciatica in over 16s: assessment and management");
pub(super) static NHS: Source = source("NHS", "Public information of the National Health Service");
pub(super) static NHS_CES_CARD: Source =
    source("NHS CES card", "Cauda equina warning card for patients");
pub(super) static NHS_SCIATICA_PAGE: Source =
    source("NHS sciatica page", "Sciatica: public information");
pub(super) static NHS_URGENT_MENTAL_HEALTH_ROUTE: Source =
    source("NHS urgent mental health route", "Where to get urgent help for mental health");
pub(super) static NICE_CG147_2012: Source =
    source("NICE CG147 2012", "Peripheral arterial disease: diagnosis and management");
pub(super) static NICE_CG75_2008: Source =
    source("NICE CG75 2008", "Metastatic spinal cord compression in adults");
pub(super) static NICE_CKS: Source = source("NICE CKS", "Clinical knowledge summaries");
pub(super) static NICE_CKS_ACUTE_LIMB_ISCHAEMIA: Source =
    source("NICE CKS acute limb ischaemia", "Clinical knowledge summary: acute limb ischaemia");
pub(super) static NICE_CKS_SCIATICA: Source =
    source("NICE CKS sciatica", "Clinical knowledge summary: sciatica (lumbar radiculopathy)");
pub(super) static NICE_CKS_SHINGLES: Source =
    source("NICE CKS shingles", "Clinical knowledge summary: shingles");
pub(super) static NICE_NG12: Source =
    source("NICE NG12", "Suspected cancer: recognition and referral");
pub(super) static NICE_NG127_2019: Source =
    source("NICE NG127 2019", "Suspected neurological conditions: recognition and referral");
pub(super) static NICE_NG128: Source =
    source("NICE NG128", "Stroke and transient ischaemic attack in over 16s");
pub(super) static NICE_NG133: Source =
    source("NICE NG133", "Hypertension in pregnancy: diagnosis and management");
pub(super) static NICE_NG156_2020: Source =
    source("NICE NG156 2020", "Abdominal aortic aneurysm: diagnosis and management");
pub(super) static NICE_NG158_2020: Source =
    source("NICE NG158 2020", "Venous thromboembolic diseases: diagnosis and management");
pub(super) static NICE_NG19_2015: Source =
    source("NICE NG19 2015", "Diabetic foot problems: prevention and management");
pub(super) static NICE_NG253_WAS_NG51: Source =
    source("NICE NG253 (was NG51)", "Suspected sepsis in people aged 16 or over");
pub(super) static NICE_NG41_2016: Source =
    source("NICE NG41 2016", "Spinal injury: assessment and initial management");
pub(super) static NICE_NG65_2017: Source =
    source("NICE NG65 2017", "Spondyloarthritis in over 16s: diagnosis and management");
pub(super) static NICE_NG95: Source = source("NICE NG95", "Lyme disease");
pub(super) static OTTAWA_RULES: Source = source("Ottawa rules", "Ottawa ankle and foot rules");
pub(super) static PAK_J_MED_SCI_2017: Source =
    source("Pak J Med Sci 2017", "Case report: sudden foot drop from a stroke");
pub(super) static PMC10963903_2024: Source = source(
    "PMC10963903 2024",
    "Case report: aortic disease taken for sciatica or cauda equina syndrome",
);
pub(super) static PMC12862491_2026: Source = source(
    "PMC12862491 2026",
    "Case report: aortic disease taken for sciatica or cauda equina syndrome",
);
pub(super) static PMC3480245: Source =
    source("PMC3480245", "Review: nerve damage from cancer treatment");
pub(super) static PMC5074940: Source =
    source("PMC5074940", "Case report: slow spinal haematoma that looked like a disc");
pub(super) static PMC5672997: Source =
    source("PMC5672997", "Case report: compartment syndrome of the gluteal or leg muscles");
pub(super) static PMC7365998: Source = source("PMC7365998", "Review: medicines that harm nerves");
pub(super) static PREMKUMAR_2018: Source =
    source("Premkumar 2018", "Study of red flags in 9940 people with low back pain");
pub(super) static RAEOUF_2020_PMC7489782: Source = source(
    "Raeouf 2020 PMC7489782",
    "Case report: spinal haematoma under anticoagulation, paralysed within hours",
);
pub(super) static RCOG: Source = source("RCOG", "Obstetric guidance on clots in pregnancy");
pub(super) static S00586_010_1585_5: Source =
    source("s00586-010-1585-5", "Report: cervical cord compression that looked like sciatica");
pub(super) static SCHINDLER_2007: Source =
    source("Schindler 2007", "Report of sacral fracture that looked like nerve-root pain");
pub(super) static SECTION_12_CARD: Source =
    own("section 12 card", "The cauda equina card of this project's clinical specification");
pub(super) static SEEDS_000_001: Source =
    own("seeds 000, 001", "Two lay articles on back pain, tingling toes and foot pain");
pub(super) static SEED_001: Source = own("seed 001", "Lay article on back pain and foot pain");
pub(super) static SEED_003: Source = own("seed 003", "Lay article on back pain and numb feet");
pub(super) static SEED_004: Source = own("seed 004", "Lay article on low back pain and numb feet");
pub(super) static SHARMA_2016: Source =
    source("Sharma 2016", "Report of complications after spinal procedures");
pub(super) static SHMABSTRACTS_N2O: Source =
    source("shmabstracts N2O", "Case report: nerve damage from nitrous oxide");
pub(super) static SHMABSTRACTS_SPINAL_HAEMATOMA: Source = source(
    "shmabstracts spinal haematoma",
    "Case report: spontaneous spinal haematoma under anticoagulation",
);
pub(super) static SLIMP: Source =
    source("Slimp", "Case report: complication after a spinal procedure");
pub(super) static SURI_2010: Source =
    source("Suri 2010", "Systematic review: does this older adult have lumbar spinal stenosis?");
pub(super) static WESTJEM_LERICHE: Source =
    source("westjem Leriche", "Case report: blocked aorta with sudden loss of both legs");
pub(super) static WOOD_2024: Source =
    source("Wood 2024", "Cohort of 530 people with suspected cauda equina syndrome");
pub(super) static WSU_MS_CASE: Source =
    source("WSU MS case", "Case report: multiple sclerosis that began in the legs");
pub(super) static YORK_PATHWAY: Source =
    source("York pathway", "Regional pathway for suspected cauda equina syndrome");
pub(super) static YUSUF_2019: Source =
    source("Yusuf 2019", "Review of 2224 cases of spinal infection");
