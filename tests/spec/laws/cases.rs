//! All the cases that a condition can tell apart.
//!
//! A condition reads a few questions, and of each only whether certain options
//! were answered. So the answers to a question fall into a few classes, and
//! one sheet for each way to combine them stands for every sheet there is, as
//! far as this condition sees.

use back_to_toe::triage::{
    Answer, Answers, Choices, Condition, Question, Reading, Truth, questions::Age,
};

/// A question, and an answer out of each class; the first is no answer.
pub struct Axis {
    pub question: Question,
    pub classes: Vec<Choices>,
    tests: Vec<Test>,
    stride: usize,
}

/// Every way to combine the answers that a condition can tell apart, and
/// whether it holds there.
pub struct Cases {
    pub axes: Vec<Axis>,
    truths: Vec<Truth>,
    /// Of each case, the axes whose questions are not asked.
    hidden: Vec<u32>,
}

/// What a condition asks of the answers to one question.
#[derive(Clone, Copy, PartialEq)]
enum Test {
    Meets(Choices),
    Equals(Choices),
    Within(Choices),
    Said(Choices),
}

impl Cases {
    /// All of them, of a condition that reads the sheets with caution.
    pub fn of(condition: &Condition) -> Self {
        Self::read(condition, axes(condition), Reading::cautious)
    }

    /// All of them, of a condition that reads the sheets plainly: it sees "not
    /// sure" beside what that counts as.
    pub fn plainly(condition: &Condition) -> Self {
        let unsure = |question: Question| Test::Said(question.not_sure());
        let axes = axes(condition).into_iter();
        let axes = axes.map(|mut axis| {
            axis.tests.push(unsure(axis.question));
            Axis::of(axis.question, axis.tests)
        });
        Self::read(condition, axes.collect(), Reading::plain)
    }

    fn read(condition: &Condition, mut axes: Vec<Axis>, read: fn(&Answers) -> Reading) -> Self {
        let mut count = 1;
        for axis in &mut axes {
            axis.stride = count;
            count *= axis.classes.len();
        }
        let mut cases = Self { axes, truths: Vec::new(), hidden: Vec::new() };
        let look = |case: usize| {
            let reading = read(&cases.sheet(case));
            let asked = cases.axes.iter().map(|axis| reading.asked(axis.question));
            let hidden = asked.enumerate().filter(|it| it.1 == Truth::False);
            (condition.truth(&reading), hidden.fold(0, |set, (n, _)| set | 1 << n))
        };
        (cases.truths, cases.hidden) = (0..count).map(look).unzip();
        cases
    }

    /// How many a condition has.
    pub fn number(condition: &Condition) -> usize {
        let sizes = axes(condition).into_iter().map(|axis| axis.classes.len());
        sizes.fold(1, usize::saturating_mul)
    }

    /// How many there are, those with missing answers included.
    pub fn count(&self) -> usize {
        self.truths.len()
    }

    /// Whether the condition holds in this case.
    pub fn truth(&self, case: usize) -> Truth {
        self.truths[case]
    }

    /// Whether the question of an axis is not asked in this case.
    pub fn hides(&self, case: usize, axis: usize) -> bool {
        self.hidden[case] & 1 << axis != 0
    }

    /// The place of this case's answer among the classes of an axis.
    pub fn class(&self, case: usize, axis: usize) -> usize {
        let Axis { stride, classes, .. } = &self.axes[axis];
        case / stride % classes.len()
    }

    /// The case that differs in the answer to one question.
    pub fn with(&self, case: usize, axis: usize, class: usize) -> usize {
        case - self.class(case, axis) * self.axes[axis].stride + class * self.axes[axis].stride
    }

    /// Whether every question is answered, those that are not asked as well.
    pub fn is_whole(&self, case: usize) -> bool {
        (0..self.axes.len()).all(|axis| self.class(case, axis) > 0)
    }

    /// Whether it is the first of those that differ only in what is not asked.
    pub fn is_first(&self, case: usize) -> bool {
        (0..self.axes.len()).all(|axis| !self.hides(case, axis) || self.class(case, axis) == 1)
    }

    /// A sheet of this case.
    pub fn sheet(&self, case: usize) -> Answers {
        self.axes.iter().fold(Answers::default(), |sheet, axis| {
            sheet.set(axis.question, axis.classes[case / axis.stride % axis.classes.len()])
        })
    }

    /// The case of a sheet.
    pub fn case_of(&self, sheet: &Answers) -> usize {
        let place = |axis: &Axis| axis.stride * axis.class_of(sheet.of(axis.question));
        self.axes.iter().map(place).sum()
    }
}

impl Axis {
    fn of(question: Question, tests: Vec<Test>) -> Self {
        let mut axis = Self { question, classes: vec![Choices::NONE], tests, stride: 0 };
        let mut seen: Vec<Vec<bool>> = Vec::new();
        for choices in axis.answers() {
            let signature = axis.signature(choices);
            if !seen.contains(&signature) {
                seen.push(signature);
                axis.classes.push(choices);
            }
        }
        axis
    }

    /// An answer of each kind: the options of a single question; of any other,
    /// every set of options that are not all alike to the condition.
    pub fn answers(&self) -> Vec<Choices> {
        let question = self.question;
        let options = question.answers().iter().map(|&it| Choices::from(it));
        if question.is_single() {
            return options.collect();
        }
        let mut kinds: Vec<(Vec<bool>, Choices)> = Vec::new();
        for option in options.filter(|it| *it != question.alone()) {
            let mut kind: Vec<_> = self.tests.iter().map(|it| option.within(it.set())).collect();
            kind.push(option == question.not_sure());
            if kinds.iter().all(|it| it.0 != kind) {
                kinds.push((kind, option));
            }
        }
        let sets = kinds.iter().fold(vec![Choices::NONE], |sets, (_, option)| {
            sets.iter().copied().chain(sets.iter().map(|it| it.or(*option))).collect()
        });
        let beside = sets.into_iter().filter(|it| !it.is_empty());
        beside.chain(Some(question.alone()).filter(|it| !it.is_empty())).collect()
    }

    /// The class of an answer.
    pub fn class_of(&self, choices: Choices) -> usize {
        if choices.is_empty() {
            return 0;
        }
        let signature = self.signature(choices);
        let alike = |&it: &Choices| !it.is_empty() && self.signature(it) == signature;
        self.classes.iter().position(alike).unwrap()
    }

    /// All that the condition sees of an answer.
    fn signature(&self, said: Choices) -> Vec<bool> {
        let (worse, not_sure) = (self.question.cautious(), self.question.not_sure());
        let unsure = said.meets(not_sure) && !worse.is_empty();
        let read = if unsure { said.without(not_sure).or(worse) } else { said };
        let holds = |test: &Test| match *test {
            Test::Meets(set) => read.meets(set),
            Test::Equals(set) => read == set,
            Test::Within(set) => read.within(set),
            Test::Said(set) => said.meets(set),
        };
        self.tests.iter().map(holds).collect()
    }
}

impl Test {
    const fn set(self) -> Choices {
        match self {
            Self::Meets(set) | Self::Equals(set) | Self::Within(set) | Self::Said(set) => set,
        }
    }
}

/// The questions that a condition reads, and those that decide whether they are asked.
fn axes(condition: &Condition) -> Vec<Axis> {
    let (mut read, mut questions) = (vec![condition], Vec::new());
    let mut n = 0;
    while n < read.len() {
        for question in read[n].reads() {
            if !questions.contains(&question) {
                questions.push(question);
                read.push(question.asked_when());
            }
        }
        n += 1;
    }
    questions.sort_unstable();
    let tests: Vec<_> = read.into_iter().flat_map(tests).collect();
    let of = |question| tests.iter().filter(move |it| it.0 == question).map(|it| it.1);
    questions.into_iter().map(|question| Axis::of(question, of(question).collect())).collect()
}

fn tests(condition: &Condition) -> Vec<(Question, Test)> {
    let mut tests = Vec::new();
    condition.walk(&mut |it| {
        tests.push(match *it {
            Condition::Has(of) => (of.question, Test::Meets(of.choices)),
            Condition::Exactly(of) => (of.question, Test::Equals(of.choices)),
            Condition::Within(of) => (of.question, Test::Within(of.choices)),
            Condition::Said(of) => (of.question, Test::Said(of.choices)),
            Condition::AgeAtLeast(band) => (Question::Age, Test::Meets(from(band))),
            Condition::Matching(_) => panic!("the matching test reads more than can be tried"),
            _ => return,
        });
    });
    tests
}

/// The bands from this one on, and "not sure".
fn from(band: Age) -> Choices {
    let older = Question::Age.answers().iter().copied().filter(|answer| match answer {
        Answer::Age(age) => age.youngest().is_none_or(|age| Some(age) >= band.youngest()),
        _ => false,
    });
    older.fold(Choices::NONE, Choices::with)
}
