using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Requests for leave of a demo school: some wait, some are approved, some refused.</summary>
internal static class DemoLeave
{
    private const int EveryStudent = 24;

    private static readonly string[] Reasons =
    [
        "জ্বর, ডাক্তার বিশ্রাম দিয়েছেন", "Family wedding in the village", "দাদা অসুস্থ, বাড়ি যেতে হবে", "Umrah with the parents", "Doctor's appointment",
    ];

    public static List<LeaveRequest> Draw(DemoRows rows, DemoCalendar calendar)
    {
        var dice = DemoDice.For("leave");
        return [.. rows.Students.Where((student, place) => place % EveryStudent == 3 && student.Status is StudentStatus.Active)
            .Select((student, place) => Ask(student, place, dice, calendar))];
    }

    private static LeaveRequest Ask(Student student, int place, DemoDice dice, DemoCalendar calendar)
    {
        var begins = DemoCalendar.SchoolDayFrom(calendar.Today.AddDays(place % 3 == 0 ? dice.Between(1, 6) : -dice.Between(3, 40)));
        var wish = new LeaveWish(begins, begins.AddDays(dice.Next(3)), dice.Pick(Reasons).Normalize());
        var asked = calendar.At(begins.AddDays(-2) < calendar.Today ? begins.AddDays(-2) : calendar.Today.AddDays(-1), 19 * 60, dice.Next(60));
        var request = DemoId.Give(LeaveRequest.Ask(student.SchoolId, student.Id, wish, null, null, asked), $"leave/{student.Id}");
        if (place % 3 == 1)
        {
            request.Approve(null, null, asked.AddHours(14));
        }
        else if (place % 3 == 2)
        {
            request.Refuse(null, "Half-yearly examination on these days", asked.AddHours(14));
        }

        return request;
    }
}
