using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Tests.Students.Import;

public sealed class ColumnGuessTests
{
    [Fact]
    public void Headings_in_both_languages_are_known_and_others_left_out()
    {
        var columns = ColumnGuess.From(
            ["Sl", "First name", "Last name", "নাম (বাংলায়)", "লিঙ্গ", "জন্ম তারিখ", "Class", "শাখা", "রোল", "Guardian's name", "মোবাইল", "Relation", "Address", "Remarks"]);

        Assert.Equal(
            [
                null, ImportField.FirstName, ImportField.LastName, ImportField.NameBangla, ImportField.Gender, ImportField.DateOfBirth, ImportField.ClassName,
                ImportField.Section, ImportField.RollNumber, ImportField.GuardianName, ImportField.GuardianPhone, ImportField.Relationship,
                ImportField.Address, null,
            ],
            Enumerable.Range(0, 14).Select(columns.FieldOf));
    }

    [Theory]
    [InlineData("DATE  OF BIRTH", ImportField.DateOfBirth)]
    [InlineData("Date of birth (dd/mm/yyyy)", ImportField.DateOfBirth)]
    [InlineData("জন্ম তারিখ (দিন/মাস/বছর)", ImportField.DateOfBirth)]
    [InlineData(" D.O.B. ", ImportField.DateOfBirth)]
    [InlineData("Roll No.", ImportField.RollNumber)]
    [InlineData("পিতার নাম", ImportField.GuardianName)]
    [InlineData("নাম", ImportField.FullName)]
    public void One_heading_is_known_in_many_writings(string heading, ImportField field) =>
        Assert.Equal(field, ColumnGuess.From([heading]).FieldOf(0));

    [Fact]
    public void A_bare_name_in_bangla_beside_an_english_one_is_the_name_in_bangla()
    {
        var columns = ColumnGuess.From(["Name", "নাম"]);

        Assert.Equal((ImportField.FullName, ImportField.NameBangla), (columns.FieldOf(0), columns.FieldOf(1)));
    }

    [Fact]
    public void A_father_is_the_guardian_only_where_no_guardian_is_named()
    {
        Assert.Equal(0, ColumnGuess.From(["Father's name"]).Columns[ImportField.GuardianName]);
        Assert.Equal(1, ColumnGuess.From(["Father's name", "Guardian's name"]).Columns[ImportField.GuardianName]);
    }

    [Fact]
    public void Nonsense_headings_make_an_empty_map()
    {
        var columns = ColumnGuess.From(["", "\u202E", "=1+1", new string('x', 5000), "নামনামনাম"]);

        Assert.Empty(columns.Columns);
        Assert.False(columns.SaysWho);
    }

    [Fact]
    public void The_same_headings_have_one_signature_in_any_writing()
    {
        Assert.Equal(ColumnGuess.SignatureOf(["First name", "Class"]), ColumnGuess.SignatureOf([" first  NAME", "class:"]));
        Assert.NotEqual(ColumnGuess.SignatureOf(["First name", "Class"]), ColumnGuess.SignatureOf(["First", "name Class"]));
    }
}
