using System.Text.Json;
using SmartAcademy.Data.Kernel.DemoAcademy;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Tests.Kernel.DemoAcademy;

public sealed class DemoPlanTests
{
    /// <summary>A Sunday, 10:00 in Dhaka: everybody has come and nobody has left.</summary>
    private static readonly DateTimeOffset SundayMorning = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    private static readonly DemoCalendar Calendar = new(SundayMorning, DemoSize.Academy.SchoolDays);

    private readonly DemoRows rows = DemoPlan.Draw(DemoSize.Academy, Calendar);

    [Fact]
    public void The_same_day_draws_the_same_academy()
    {
        var again = DemoPlan.Draw(DemoSize.Academy, Calendar);

        Assert.Equal(Written(rows), Written(again));
        Assert.Equal(new DemoScans(rows, Calendar).Draw(), new DemoScans(again, Calendar).Draw());
    }

    [Fact]
    public void Two_schools_have_1200_students_in_40_classes_with_60_staff_and_6_access_points()
    {
        Assert.Equal(2, rows.Schools.Count);
        Assert.Equal(1_200, rows.Students.Count);
        Assert.Equal(40, rows.Classes.Count);
        Assert.Equal(6, rows.AccessPoints.Count);
        Assert.Equal(60, rows.Roles.Count(held => held.Role is "SchoolAdmin" or "Staff" or "Teacher" or "Security"));
        Assert.All(rows.Students.GroupBy(student => student.ClassId), room => Assert.Equal(30, room.Count()));
    }

    [Fact]
    public void Every_id_and_every_number_is_given_once()
    {
        Assert.Distinct(rows.Students.Select(student => student.Id));
        Assert.Distinct(rows.Students.Select(student => student.EnrolmentNumber));
        Assert.Distinct(rows.Passes.Select(pass => pass.Number));
        Assert.Distinct(new DemoScans(rows, Calendar).Draw().Select(scan => scan.Id));
        Assert.Equal(rows.Students.Count, rows.Numbers.Where(series => series.Key.Series == EnrolmentNumber.Series).Sum(series => series.Value));
    }

    [Fact]
    public void Every_name_may_be_typed_into_the_student_form()
    {
        Assert.All(rows.Students, student =>
        {
            Assert.Equal(student.FirstName, PersonName.Read(student.FirstName).Value);
            Assert.Equal(student.MiddleName, PersonName.ReadOptional(student.MiddleName).Value);
            Assert.Equal(student.LastName, PersonName.ReadOptional(student.LastName).Value);
            Assert.Equal(student.NameBangla, PersonName.ReadOptional(student.NameBangla).Value);
        });
        Assert.Contains(rows.Students, student => student.FirstName == "عبد الرحمن");
    }

    [Fact]
    public void Every_phone_number_lies_in_the_block_that_reaches_nobody()
    {
        var phones = rows.Students.SelectMany(student => new[] { student.Phone, student.EmergencyContactPhone })
            .Concat(rows.Guardians.Select(guardian => guardian.Phone))
            .Concat(rows.Schools.Select(school => school.Phone))
            .OfType<string>().ToList();

        Assert.All(phones, phone => Assert.StartsWith("+88013000", phone, StringComparison.Ordinal));
        Assert.All(phones, phone => Assert.Equal(phone, PhoneNumber.Read(phone).Value.E164));
        Assert.Distinct(rows.Guardians.Select(guardian => guardian.Phone).OfType<string>());
    }

    [Fact]
    public void Brothers_and_sisters_share_their_guardians_and_sit_in_different_classes()
    {
        var classOf = rows.Students.ToDictionary(student => student.Id, student => student.ClassId);
        var families = rows.Guardianships.GroupBy(bond => bond.GuardianId).Where(family => family.Count() > 1).ToList();

        Assert.True(families.Count > 300, $"only {families.Count} guardians have several children");
        Assert.All(families, family => Assert.Distinct(family.Select(bond => classOf[bond.StudentId])));
        Assert.All(rows.Students, student => Assert.Contains(rows.Guardianships, bond => bond.StudentId == student.Id));
    }

    [Fact]
    public void Scans_fill_30_school_days_and_end_now()
    {
        var scans = new DemoScans(rows, Calendar).Draw().ToList();
        var days = scans.Select(scan => Calendar.Clock.DayOf(scan.OccurredAt)).Distinct().Order().ToList();

        Assert.Equal(30, days.Count);
        Assert.Equal(Calendar.Today, days[^1]);
        Assert.DoesNotContain(days, day => day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday);
        Assert.All(scans, scan => Assert.True(scan.OccurredAt <= SundayMorning));
        Assert.InRange(scans.Count, 60_000, 75_000);
    }

    [Fact]
    public void Each_reason_that_a_pass_can_be_refused_for_occurs()
    {
        var reasons = new DemoScans(rows, Calendar).Draw().Select(scan => scan.Reason).OfType<string>().ToHashSet();

        Assert.Superset(
            new HashSet<string> { "unknown_pass", "wrong_school", "revoked_pass", "inactive_pass", "expired_pass", "student_inactive" }, reasons);
    }

    [Fact]
    public void Nobody_is_in_two_places_of_the_timetable_and_most_cells_are_filled()
    {
        Assert.Distinct(rows.Lessons.Select(lesson => (lesson.ClassId, lesson.Day, lesson.PeriodId)));
        Assert.Distinct(rows.Lessons.Select(lesson => (lesson.TeacherUserId, lesson.Day, lesson.PeriodId)));
        Assert.Distinct(rows.Lessons.Where(lesson => lesson.RoomId is not null).Select(lesson => (lesson.RoomId, lesson.Day, lesson.PeriodId)));
        Assert.InRange(rows.Lessons.Count, 40 * 5 * 6 * 3 / 4, 40 * 5 * 6);
        Assert.Equal(2, rows.Substitutions.Count);
    }

    [Fact]
    public void An_academy_for_measuring_keeps_its_class_rooms_small()
    {
        var size = DemoSize.ForBench(6_000, 1, hasRegisters: false);
        var large = DemoPlan.Draw(size, new DemoCalendar(SundayMorning, size.SchoolDays));

        Assert.Equal(6_000, large.Students.Count);
        Assert.All(large.Students.GroupBy(student => student.ClassId), room => Assert.InRange(room.Count(), 25, 40));
    }

    private static string Written(DemoRows rows) => JsonSerializer.Serialize(new
    {
        Students = rows.Students.Select(student => new { student.Id, student.EnrolmentNumber, student.Name, student.Details, student.Status }),
        Guardians = rows.Guardians.Select(guardian => new { guardian.Id, guardian.Name, guardian.NameBangla, guardian.Phone, guardian.UserId }),
        Bonds = rows.Guardianships.Select(bond => new { bond.StudentId, bond.GuardianId, bond.PortalAccess }),
        Passes = rows.Passes.Select(pass => new { pass.Id, pass.Number, pass.Status, pass.ExpiresOn, pass.IssuedOn, pass.Reason }),
        Users = rows.Users.Select(user => new { user.Id, user.UserName, user.DisplayName }),
        Classes = rows.Classes.Select(row => new { row.Id, row.Label, row.NameBangla }),
        Gates = rows.AccessPoints.Select(point => new { point.Id, point.Name }),
    });
}
