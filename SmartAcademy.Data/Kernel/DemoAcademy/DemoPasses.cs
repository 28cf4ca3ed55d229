using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>A pass for nearly every student, and each thing that can be wrong with one somewhere.</summary>
internal sealed class DemoPasses(DemoRows rows, DemoSchool school)
{
    private readonly DemoDice dice = DemoDice.For($"passes/{school.Code}");

    private DemoCalendar Calendar => school.Calendar;

    /// <summary>Well after the end of the year, so that only those passes run out soon that are meant to.</summary>
    private DateOnly GoodUntil => Calendar.YearEnd.AddDays(90);

    public void IssueTo(Student student)
    {
        if (school.WithParentLogin.Contains(student.Id))
        {
            Issue(student, Calendar.PassesIssuedOn, GoodUntil);
            return;
        }

        switch (dice.Next(1000))
        {
            case < 15:
                break;
            case < 22:
                Issue(student, Calendar.Today.AddDays(-3), Calendar.Today.AddDays(dice.Between(1, 4)), PassType.Temporary);
                break;
            case < 37:
                Issue(student, Calendar.PassesIssuedOn.AddYears(-1), Calendar.Today.AddDays(-dice.Between(1, 25)));
                break;
            case < 52:
                Replace(student, Issue(student, Calendar.PassesIssuedOn, GoodUntil));
                break;
            case < 60:
                Revoke(Issue(student, Calendar.PassesIssuedOn, GoodUntil), "Card handed to another child");
                break;
            case < 68:
                Issue(student, Calendar.PassesIssuedOn, GoodUntil).Deactivate("On leave with the family", Calendar.Today);
                break;
            case < 108:
                Issue(student, Calendar.PassesIssuedOn, Calendar.Today.AddDays(dice.Next(30)));
                break;
            default:
                Issue(student, Calendar.PassesIssuedOn, GoodUntil);
                break;
        }
    }

    private Pass Issue(Student student, DateOnly on, DateOnly until, PassType type = PassType.Standard, Guid? replaces = null)
    {
        var number = PassNumber.Format(on.Year, rows.TakeNumber(PassNumber.Series, on.Year));
        var order = new PassOrder(school.Id, student.Id, number, type, until, school.OfficeUserId, replaces, Calendar.At(on, 9 * 60));
        var pass = DemoId.Give(Pass.Issue(order, on).Value, $"pass/{number}");
        rows.Passes.Add(pass);
        return pass;
    }

    private void Revoke(Pass pass, string reason)
    {
        var day = Calendar.Today.AddDays(-dice.Between(2, 20));
        pass.Revoke(school.OfficeUserId, reason, Calendar.At(day, 11 * 60));
    }

    private void Replace(Student student, Pass lost)
    {
        Revoke(lost, "Card lost");
        Issue(student, Calendar.Clock.DayOf(lost.RevokedAt!.Value), GoodUntil, replaces: lost.Id);
    }
}
