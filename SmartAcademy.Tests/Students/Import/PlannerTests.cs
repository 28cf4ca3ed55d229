using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Tests.Students.Import;

public sealed class PlannerTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly KnownClass SevenB = new(Guid.CreateVersion7(), "Seven", "B");
    private static readonly KnownGuardian Rahim = new(Guid.CreateVersion7(), "Md. Rahim Mia", "+8801300005254");

    private static readonly string[] Headings = ["Enrolment no", "Name", "DOB", "Class", "Section", "Roll", "Guardian", "Mobile", "Relation", "Address", "Gender"];

    private static readonly KnownStudent Omar = new(
        Guid.CreateVersion7(),
        "SA202600007",
        new StudentDetails { FirstName = "Omar", LastName = "Faruk", DateOfBirth = new(2013, 7, 6), ClassId = SevenB.Id, RollNumber = 7, Address = "Mirpur" },
        [new KnownBond(Rahim, Relationship.Father)],
        new Dictionary<ImportField, string>());

    [Theory]
    [InlineData("SA202600007", "", "", "", "", "", "", "", "Mirpur-2")]
    [InlineData("", "omar  FARUK", "06/07/2013", "Seven", "B", "", "", "01300-005254", "Mirpur-2")]
    [InlineData("", "Omar Faruk", "", "Class 7", "b", "7", "", "", "Mirpur-2")]
    public void A_pupil_is_found_by_number_or_birth_and_guardian_or_place_in_class(params string[] cells)
    {
        var row = Plan(new SchoolRoll([Omar], [Rahim], [SevenB]), [.. cells[..8], "", cells[8]]).Rows.Single();

        Assert.Equal(RowOutcome.Changed, row.Outcome);
        Assert.Same(Omar, row.Student);
        Assert.Contains(new FieldChange(ImportField.Address, "Mirpur", "Mirpur-2"), row.Changes);
    }

    [Fact]
    public void Another_child_of_the_same_name_class_and_roll_is_admitted_and_warned_of()
    {
        var row = Plan(School(Omar), ["", "Omar Faruk", "01/01/2014", "Seven", "B", "7", "Md. Karim", "01300-000001"]).Rows.Single();

        Assert.Equal(RowOutcome.Created, row.Outcome);
        Assert.Contains(row.Notes, note => note is { Code: ImportNotes.RollTaken, Detail: "Omar Faruk" });
    }

    [Fact]
    public void A_field_that_a_person_edited_since_the_last_import_is_kept_unless_told_otherwise()
    {
        var edited = Omar with { LastImported = new Dictionary<ImportField, string> { [ImportField.Address] = "Uttara" } };
        string[] cells = ["SA202600007", "", "", "", "", "", "", "", "", "Banani"];

        var careful = Plan(School(edited), cells).Rows.Single();
        var told = Plan(School(edited), overwrites: true, cells).Rows.Single();

        Assert.Equal(RowOutcome.Unchanged, careful.Outcome);
        Assert.Equal(new FieldChange(ImportField.Address, "Mirpur", "Banani", Kept: true), Assert.Single(careful.Changes));
        Assert.Equal(RowOutcome.Changed, told.Outcome);
        Assert.Equal(new FieldChange(ImportField.Address, "Mirpur", "Banani"), Assert.Single(told.Changes));
    }

    [Fact]
    public void A_field_that_a_person_filled_in_is_kept_too()
    {
        var filled = Omar with { LastImported = new Dictionary<ImportField, string> { [ImportField.FirstName] = "Omar" } };

        Assert.True(Plan(School(filled), ["SA202600007", "", "", "", "", "", "", "", "", "Banani"]).Rows.Single().Changes.Single().Kept);
    }

    [Fact]
    public void A_field_that_the_last_import_wrote_is_changed()
    {
        var imported = Omar with { LastImported = new Dictionary<ImportField, string> { [ImportField.Address] = "Mirpur" } };

        Assert.False(Plan(School(imported), ["SA202600007", "", "", "", "", "", "", "", "", "Banani"]).Rows.Single().Changes.Single().Kept);
    }

    [Fact]
    public void A_pupil_whose_name_a_person_corrected_is_still_found_and_the_correction_kept()
    {
        var corrected = Omar with
        {
            Details = Omar.Details with { FirstName = "Umar" },
            LastImported = new Dictionary<ImportField, string>
            {
                [ImportField.FirstName] = "Omar",
                [ImportField.LastName] = "Faruk",
                [ImportField.DateOfBirth] = "2013-07-06",
                [ImportField.GuardianPhone] = Rahim.Phone!,
            },
        };

        var row = Plan(School(corrected), ["", "Omar Faruk", "06/07/2013", "Seven", "B", "7", "", "01300-005254"]).Rows.Single();

        Assert.Equal(RowOutcome.Unchanged, row.Outcome);
        Assert.Equal(new FieldChange(ImportField.FirstName, "Umar", "Omar", Kept: true), Assert.Single(row.Changes));
    }

    [Fact]
    public void An_empty_cell_changes_nothing() =>
        Assert.Equal(RowOutcome.Unchanged, Plan(School(Omar), ["SA202600007", "", "-", "", "", "", "", "", "n/a", ""]).Rows.Single().Outcome);

    [Fact]
    public void A_guardian_is_found_by_phone_and_never_doubled_though_the_name_differs()
    {
        var row = Plan(School(Omar), ["", "Hasan Faruk", "01/01/2015", "Seven", "B", "9", "Rahim Miah", "+880 1300 005254"]).Rows.Single();

        Assert.Equal(Rahim.Id, row.NewBondWith?.Id);
        Assert.Contains(row.Notes, note => note is { Code: ImportNotes.GuardianNameDiffers, Detail: "Md. Rahim Mia" });
    }

    [Fact]
    public void A_bond_that_a_person_cut_stays_cut()
    {
        var cut = Omar with { Bonds = [], LastImported = new Dictionary<ImportField, string> { [ImportField.GuardianPhone] = Rahim.Phone! } };

        var row = Plan(School(cut), ["SA202600007", "", "", "", "", "", "Md. Rahim Mia", "01300-005254"]).Rows.Single();

        Assert.Equal(RowOutcome.Unchanged, row.Outcome);
        Assert.Null(row.NewBondWith);
        Assert.True(row.Changes.Single().Kept);
    }

    [Theory]
    [InlineData("class_unknown", "", "Hasan", "", "Nine", "", "", "", "")]
    [InlineData("class_missing", "", "Hasan", "", "", "", "", "", "")]
    [InlineData("name_missing", "", "", "", "Seven", "B", "", "", "")]
    [InlineData("enrolment_unknown", "SA202699999", "Hasan", "", "Seven", "B", "", "", "")]
    [InlineData("birth_in_future", "", "Hasan", "23/11/2026", "Seven", "B", "", "", "")]
    [InlineData("phone_rounded", "", "Hasan", "", "Seven", "B", "", "Karim", "8.80171E+12")]
    [InlineData("roll_unreadable", "", "Hasan", "", "Seven", "B", "7a", "", "")]
    [InlineData("guardian_name_missing", "", "Hasan", "", "Seven", "B", "", "", "01300-000001")]
    [InlineData("name_formula", "", "+1", "", "Seven", "B", "", "", "")]
    [InlineData("text_direction_override", "", "Ha\u202Esan", "", "Seven", "B", "", "", "")]
    public void A_row_that_cannot_be_right_is_refused_with_its_reason(string code, params string[] cells) =>
        Assert.Contains(code, Plan(School(Omar), cells).Rows.Single().Reasons.Select(reason => reason.Code));

    [Fact]
    public void A_row_that_fits_two_pupils_is_refused_with_their_numbers()
    {
        var twin = Omar with { Id = Guid.CreateVersion7(), EnrolmentNumber = "SA202600008" };

        var row = Plan(new SchoolRoll([Omar, twin], [Rahim], [SevenB]), ["", "Omar Faruk", "06/07/2013", "Seven", "B", "", "", "01300-005254"]).Rows.Single();

        Assert.Equal(new RowNote("several_students_match", null, "SA202600007, SA202600008"), Assert.Single(row.Reasons));
    }

    [Fact]
    public void Planning_changes_nothing_and_gives_the_same_plan_again()
    {
        string[] cells = ["", "Hasan", "01/01/2015", "Seven", "B", "9", "Karim", "01300-000001"];

        Assert.Equal(Plan(School(Omar), cells).Counts, Plan(School(Omar), cells).Counts);
        Assert.Equal("Mirpur", Omar.Details.Address);
    }

    private static SchoolRoll School(params KnownStudent[] students) => new(students, [Rahim], [SevenB]);

    private static ImportPlan Plan(SchoolRoll school, params string[] cells) => Plan(school, overwrites: false, cells);

    private static ImportPlan Plan(SchoolRoll school, bool overwrites, params string[] cells) =>
        new ImportPlanner(school, new ImportChoices(Guid.Empty, ColumnGuess.From(Headings), OverwritesEditedFields: overwrites)).Plan([new SheetRow(2, cells)], Today);
}
