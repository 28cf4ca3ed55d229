namespace SmartAcademy.Domain.Students.Import;

/// <summary>
/// Finds whom a row speaks of: by enrolment number; else by name, birth date and guardian's phone; else by class, roll number and name.
/// What the last import said counts like what stands there now, so a student whose name a person corrected is still found.
/// </summary>
internal sealed class StudentMatcher
{
    private readonly Dictionary<string, KnownStudent> byEnrolment = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<KnownStudent>> byBirth = [];
    private readonly Dictionary<string, HashSet<KnownStudent>> byPlace = [];

    public StudentMatcher(IEnumerable<KnownStudent> students)
    {
        foreach (var student in students)
        {
            byEnrolment[student.EnrolmentNumber] = student;
            AddCurrent(student);
            AddLastImported(student);
        }
    }

    public KnownStudent? ByEnrolment(string number) => byEnrolment.GetValueOrDefault(number);

    /// <summary>Everybody whom the row may mean; one is a match, several are a doubt.</summary>
    public IReadOnlyCollection<KnownStudent> Candidates(ImportedRow row, Guid? classId)
    {
        var born = Of(byBirth, BirthKey(row.Name, row[ImportField.DateOfBirth], row[ImportField.GuardianPhone]));
        return born.Count > 0 ? born : [.. Of(byPlace, PlaceKey(row.Name, classId?.ToString(), row[ImportField.RollNumber])).Where(student => MayBe(student, row))];
    }

    /// <summary>Under one name, class and roll number it is still another child when both birth date and guardian differ.</summary>
    private static bool MayBe(KnownStudent student, ImportedRow row)
    {
        var born = StudentFields.Read(student.Details, ImportField.DateOfBirth);
        var bornElsewhen = born is not null && row[ImportField.DateOfBirth] is { } said && said != born;
        var otherHousehold = student.Bonds.Count > 0 && row[ImportField.GuardianPhone] is { } phone
            && student.Bonds.All(bond => bond.Guardian.Phone != phone);
        return !(bornElsewhen && otherHousehold);
    }

    private void AddCurrent(KnownStudent student)
    {
        var born = StudentFields.Read(student.Details, ImportField.DateOfBirth);
        foreach (var bond in student.Bonds)
        {
            Add(byBirth, BirthKey(student.Name, born, bond.Guardian.Phone), student);
        }

        var roll = StudentFields.Read(student.Details, ImportField.RollNumber);
        Add(byPlace, PlaceKey(student.Name, student.Details.ClassId?.ToString(), roll), student);
    }

    private void AddLastImported(KnownStudent student)
    {
        var last = new ImportedRow(0, student.LastImported, [], []);
        Add(byBirth, BirthKey(last.Name, last[ImportField.DateOfBirth], last[ImportField.GuardianPhone]), student);
        Add(byPlace, PlaceKey(last.Name, last[ImportField.ClassName], last[ImportField.RollNumber]), student);
    }

    private static string? BirthKey(string name, string? born, string? phone) => Joined(name, born, phone);

    private static string? PlaceKey(string name, string? classId, string? roll) => Joined(name, classId, roll);

    /// <summary>Null unless all three parts are there.</summary>
    private static string? Joined(string name, string? second, string? third) =>
        name.Length == 0 || second is null || third is null ? null : $"{NameKey.OfPerson(name)}|{second}|{third}";

    private static void Add(Dictionary<string, HashSet<KnownStudent>> index, string? key, KnownStudent student)
    {
        if (key is null)
        {
            return;
        }

        if (!index.TryGetValue(key, out var students))
        {
            index[key] = students = new HashSet<KnownStudent>(ReferenceEqualityComparer.Instance);
        }

        students.Add(student);
    }

    private static HashSet<KnownStudent> Of(Dictionary<string, HashSet<KnownStudent>> index, string? key) =>
        key is not null && index.TryGetValue(key, out var students) ? students : [];
}
