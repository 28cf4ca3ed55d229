using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Tests.Students.Import;

public sealed class SampleDryRunTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void The_semicolon_list_admits_85_pupils_and_refuses_five_rows_with_their_reasons()
    {
        var plan = Plan(SampleLists.Csv);

        Assert.Equal(new OutcomeCounts(Created: 85, Changed: 0, Unchanged: 0, Refused: 5), plan.Counts);
        Assert.Equal(
            [
                "9 DateOfBirth date_impossible 31/02/2014",
                "13 GuardianPhone phone_invalid 1300-123",
                "22  repeats_row 21",
                "35 ClassName class_missing ",
                "79 FirstName name_formula =HYPERLINK(\"http://x\")",
            ],
            ReasonsOf(plan));
    }

    [Fact]
    public void The_workbook_says_the_same_of_its_first_90_pupils()
    {
        var fromCsv = Plan(SampleLists.Csv);
        var fromWorkbook = Plan(SampleLists.Workbook);

        Assert.Equal(
            fromCsv.Rows.Select(row => (row.Outcome, row.Report.Name, row.Row[ImportField.DateOfBirth], row.Row[ImportField.GuardianPhone])),
            fromWorkbook.Rows.Take(90).Select(row => (row.Outcome, row.Report.Name, row.Row[ImportField.DateOfBirth], row.Row[ImportField.GuardianPhone])));
    }

    [Fact]
    public void The_workbook_counts_rows_below_its_merged_titles_as_the_spreadsheet_does()
    {
        var plan = Plan(SampleLists.Workbook);

        Assert.Equal(140, plan.Rows.Count);
        Assert.Equal((4, 143), (plan.Rows[0].Row.Number, plan.Rows[^1].Row.Number));
        Assert.Contains("11 DateOfBirth date_impossible 31/02/2014", ReasonsOf(plan));
        Assert.Equal(140, plan.Counts.Created + plan.Counts.Refused);
    }

    [Fact]
    public void Bangla_words_digits_and_stray_spaces_are_read()
    {
        var rows = Plan(SampleLists.Csv).Rows;

        Assert.Equal("Female", rows[40].Row[ImportField.Gender]);
        Assert.Equal("Male", rows[41].Row[ImportField.Gender]);
        Assert.Equal("ওমর ফারুক", rows[52].Row[ImportField.NameBangla]);
        Assert.Equal("+8801300004821", rows[60].Row[ImportField.GuardianPhone]);
        Assert.Equal("D'Costa", rows[18].Row[ImportField.LastName]);
    }

    [Fact]
    public void Brothers_and_sisters_share_one_new_guardian()
    {
        var siblings = Plan(SampleLists.Csv).Rows.Where(row => row.Row[ImportField.GuardianPhone] == "+8801300007510" && row.Writes).ToList();

        Assert.Equal(5, siblings.Count);
        Assert.Single(siblings.Select(row => row.NewBondWith).Distinct());
        Assert.All(siblings.Skip(1), row => Assert.Contains(row.Notes, note => note.Code == ImportNotes.JoinsHousehold));
    }

    [Fact]
    public void Ten_missing_classes_are_planned_once_each_and_only_when_asked_for()
    {
        Assert.Equal(10, Plan(SampleLists.Csv).NewClasses.Count);

        var without = Plan(SampleLists.Csv, createsClasses: false);

        Assert.Empty(without.NewClasses);
        Assert.Equal(90, without.Counts.Refused);
    }

    [Fact]
    public void Two_pupils_under_one_roll_number_are_a_warning_and_not_a_refusal()
    {
        var warned = Plan(SampleLists.Csv).Rows.Where(row => row.Notes.Any(note => note.Code == ImportNotes.RollTakenInFile)).ToList();

        Assert.Equal(7, warned.Count);
        Assert.All(warned, row => Assert.Equal(RowOutcome.Created, row.Outcome));
    }

    private static ImportPlan Plan(string sample, bool createsClasses = true)
    {
        var list = SampleLists.Read(sample);
        var choices = new ImportChoices(Guid.Empty, ColumnGuess.From(list.Headings), createsClasses);
        return new ImportPlanner(new SchoolRoll([], [], []), choices).Plan(list.Rows, Today);
    }

    private static IEnumerable<string> ReasonsOf(ImportPlan plan) =>
        from row in plan.Rows from reason in row.Reasons select $"{row.Row.Number} {reason.Field} {reason.Code} {reason.Detail}";
}
