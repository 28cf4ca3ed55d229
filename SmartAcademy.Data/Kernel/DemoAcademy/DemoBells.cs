using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>The rooms of a demo school and its bells: six lessons and a break.</summary>
internal static class DemoBells
{
    private static readonly (DemoName Name, TimeOnly StartsAt, TimeOnly EndsAt, bool IsBreak)[] Day =
    [
        (new("1st period", "১ম পিরিয়ড"), new(8, 15), new(8, 55), false),
        (new("2nd period", "২য় পিরিয়ড"), new(8, 55), new(9, 35), false),
        (new("3rd period", "৩য় পিরিয়ড"), new(9, 35), new(10, 15), false),
        (new("Tiffin", "টিফিন"), new(10, 15), new(10, 45), true),
        (new("4th period", "৪র্থ পিরিয়ড"), new(10, 45), new(11, 25), false),
        (new("5th period", "৫ম পিরিয়ড"), new(11, 25), new(12, 5), false),
        (new("6th period", "৬ষ্ঠ পিরিয়ড"), new(12, 5), new(12, 45), false),
    ];

    private static readonly (DemoName Name, int Seats)[] Shared =
    [
        (new("Laboratory", "গবেষণাগার"), 36),
        (new("Library", "পাঠাগার"), 40),
        (new("Prayer hall", "নামাজ ঘর"), 200),
    ];

    public static void Hang(DemoRows rows, DemoSchool school)
    {
        for (var place = 0; place < Day.Length; place++)
        {
            var (name, startsAt, endsAt, isBreak) = Day[place];
            var details = new PeriodDetails(place + 1, name.English, startsAt, endsAt, name.Bangla.Normalize(), isBreak);
            rows.Periods.Add(DemoId.Give(new Period(school.Id, details), $"period/{school.Code}/{place + 1}"));
        }

        rows.Rooms.AddRange(Shared.Select(room =>
            DemoId.Give(new Room(school.Id, new RoomDetails(room.Name.English, room.Name.Bangla.Normalize(), room.Seats)), $"room/{school.Code}/{room.Name.English}")));
    }
}
