using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>
/// Decides for every row of a list what an import will do. It changes nothing, so the dry run and the import itself
/// come to the same decisions from the same school.
/// </summary>
public sealed class ImportPlanner
{
    private readonly ImportChoices choices;
    private readonly StudentMatcher students;
    private readonly ClassFinder classes;
    private readonly GuardianPlanning guardians;
    private readonly RollNumbers rolls;
    private readonly Dictionary<string, int> rowsSeen = [];

    public ImportPlanner(SchoolRoll school, ImportChoices choices)
    {
        this.choices = choices;
        students = new StudentMatcher(school.Students);
        classes = new ClassFinder(school.Classes);
        guardians = new GuardianPlanning(new Households(school.Guardians));
        rolls = new RollNumbers(school.Students);
    }

    public ImportPlan Plan(IEnumerable<SheetRow> rows, DateOnly today)
    {
        var reading = new RowReading(choices.Columns, today);
        return new ImportPlan([.. rows.Where(row => !row.IsBlank).Select(row => PlanRow(reading.Read(row)))]);
    }

    private PlannedRow PlanRow(ImportedRow row)
    {
        var (reasons, notes) = (row.Reasons.ToList(), row.Notes.ToList());
        var named = FindClass(row, reasons, notes);
        var student = FindStudent(row, named, reasons);
        if (student is null)
        {
            RequireForAdmission(row, reasons);
        }

        if (reasons.Count == 0)
        {
            RefuseRepetition(row, student, named, reasons);
        }

        var bond = reasons.Count == 0 ? guardians.Plan(row, student, reasons, notes) : null;
        if (reasons.Count > 0)
        {
            return new PlannedRow(row, RowOutcome.Refused) { Class = named, Reasons = reasons };
        }

        return student is null ? Admit(row, named, bond, notes) : Compare(row, student, named, bond, notes);
    }

    private PlannedClass? FindClass(ImportedRow row, List<RowNote> reasons, List<RowNote> notes)
    {
        if (row[ImportField.ClassName] is not { } name)
        {
            return null;
        }

        var found = classes.Find(name, row[ImportField.Section]);
        if (found is null && choices.CreatesMissingClasses)
        {
            found = classes.Plan(name, row[ImportField.Section]);
        }

        if (found is null)
        {
            reasons.Add(Note(ImportRefusals.ClassUnknown, ImportField.ClassName, $"{name} {row[ImportField.Section]}".Trim()));
        }
        else if (found.IsNew)
        {
            notes.Add(new RowNote(ImportNotes.ClassIsNew, ImportField.ClassName, found.Label));
        }

        return found;
    }

    private KnownStudent? FindStudent(ImportedRow row, PlannedClass? named, List<RowNote> reasons)
    {
        if (row[ImportField.EnrolmentNumber] is { } number)
        {
            var enrolled = students.ByEnrolment(number);
            if (enrolled is null)
            {
                reasons.Add(Note(ImportRefusals.EnrolmentUnknown, ImportField.EnrolmentNumber, number));
            }

            return enrolled;
        }

        var candidates = students.Candidates(row, named?.Id);
        if (candidates.Count > 1)
        {
            reasons.Add(Note(ImportRefusals.SeveralMatch, null, string.Join(", ", candidates.Select(student => student.EnrolmentNumber).Order())));
        }

        return candidates.FirstOrDefault();
    }

    private static void RequireForAdmission(ImportedRow row, List<RowNote> reasons)
    {
        if (row[ImportField.FirstName] is null && !reasons.Any(reason => reason.Field is ImportField.FirstName or ImportField.FullName))
        {
            reasons.Add(Note(TextRefusals.NameMissing, ImportField.FirstName));
        }

        if (row[ImportField.ClassName] is null && !reasons.Any(reason => reason.Field is ImportField.ClassName))
        {
            reasons.Add(Note(ImportRefusals.ClassMissing, ImportField.ClassName));
        }
    }

    private void RefuseRepetition(ImportedRow row, KnownStudent? student, PlannedClass? named, List<RowNote> reasons)
    {
        var identity = student?.Id.ToString() ?? RowIdentity.Of(row, named);
        if (!rowsSeen.TryAdd(identity, row.Number))
        {
            reasons.Add(Note(ImportRefusals.RepeatsRow, null, $"{rowsSeen[identity]}"));
        }
    }

    private PlannedRow Admit(ImportedRow row, PlannedClass? named, PlannedGuardian? bond, List<RowNote> notes)
    {
        if (rolls.Take(named, row, null) is { } taken)
        {
            notes.Add(taken);
        }

        return new PlannedRow(row, RowOutcome.Created) { Class = named, NewBondWith = bond, Notes = notes };
    }

    private PlannedRow Compare(ImportedRow row, KnownStudent student, PlannedClass? named, PlannedGuardian? bond, List<RowNote> notes)
    {
        var comparison = new Comparison(row, student, choices.OverwritesEditedFields);
        var bondChange = bond is null ? null : comparison.Bond(bond);
        FieldChange?[] others = [comparison.Class(named, classes.LabelOf(student.Details.ClassId)), bondChange, comparison.Relation()];
        List<FieldChange> changes = [.. comparison.OwnFields(), .. others.OfType<FieldChange>()];
        if (changes.Exists(change => change is { Kept: false, Field: ImportField.RollNumber or ImportField.ClassName }) && rolls.Take(named, row, student) is { } taken)
        {
            notes.Add(taken);
        }

        var writes = changes.Exists(change => !change.Kept);
        return new PlannedRow(row, writes ? RowOutcome.Changed : RowOutcome.Unchanged)
        {
            Student = student,
            Class = named,
            NewBondWith = bondChange is { Kept: false } ? bond : null,
            Notes = notes,
            Changes = changes,
        };
    }

    private static RowNote Note(Refusal refusal, ImportField? field, string? detail = null) => new(refusal.Code, field, detail);
}
