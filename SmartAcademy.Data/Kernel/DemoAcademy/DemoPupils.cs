using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Admits the children of a school, one seat at a time.</summary>
internal sealed class DemoPupils(DemoRows rows, DemoSchool school)
{
    /// <summary>Every so many boys one has a hard name, until all are used.</summary>
    private const int BoysBetweenHardNames = 23;

    private readonly DemoDice dice = DemoDice.For($"pupils/{school.Code}");
    private readonly Queue<(string First, string? Middle, string? Last, string Bangla)> hardNames = new(DemoNames.Hard);
    private int admitted;
    private int boys;

    public Student Admit(DemoHousehold household, DemoSeats.Seat seat)
    {
        admitted++;
        var enrolledOn = DrawEnrolment(seat.Level);
        var number = EnrolmentNumber.Format(enrolledOn.Year, rows.TakeNumber(EnrolmentNumber.Series, enrolledOn.Year));
        var details = Describe(household, seat, enrolledOn);
        var student = DemoId.Give(
            Student.Admit(school.Id, number, details, enrolledOn, school.Calendar.At(enrolledOn, 10 * 60)), $"student/{school.Code}/{admitted}");
        rows.Students.Add(student);
        return student;
    }

    private StudentDetails Describe(DemoHousehold household, DemoSeats.Seat seat, DateOnly enrolledOn) =>
        (seat.Girls ? NameGirl(household.Family) : NameBoy(household.Family)) with
        {
            DateOfBirth = school.Calendar.YearStart.AddYears(-seat.Level.Age).AddDays(-dice.Next(365)),
            Gender = seat.Girls ? Gender.Female : Gender.Male,
            Phone = seat.Level.Age >= 13 && dice.Chance(300) ? rows.Phones.Next() : null,
            Address = household.Address,
            EmergencyContactName = household.Father.Name,
            EmergencyContactPhone = household.Father.Phone,
            DepartmentId = seat.Class.DepartmentId,
            Program = seat.Level.Program,
            ClassId = seat.Class.Id,
            RollNumber = seat.RollNumber,
            YearOfStudy = Math.Min(seat.Level.Age - 4, school.Calendar.Today.Year - enrolledOn.Year + 1),
            EnrolledOn = enrolledOn,
        };

    private DateOnly DrawEnrolment(DemoLevel level)
    {
        var yearsAgo = Math.Min(dice.Next(5), level.Age - 5);
        return school.Calendar.YearStart.AddYears(-yearsAgo);
    }

    private StudentDetails NameBoy(DemoName family)
    {
        if (++boys % BoysBetweenHardNames == 0 && hardNames.TryDequeue(out var hard))
        {
            return new StudentDetails
            {
                FirstName = hard.First,
                MiddleName = hard.Middle,
                LastName = hard.Last,
                NameBangla = hard.Bangla.Normalize(),
            };
        }

        var first = dice.Pick(DemoNames.Boys);
        var middle = dice.Chance(150) ? dice.Pick(DemoNames.Boys) : null;
        return dice.Chance(300) ? Name(DemoNames.Mohammad + first, middle, family) : Name(first, middle, family);
    }

    private StudentDetails NameGirl(DemoName family)
    {
        var first = dice.Pick(DemoNames.Girls);
        var last = dice.Chance(500) ? dice.Pick(DemoNames.Ladies) : family;
        var middle = dice.Chance(120) ? dice.Pick(DemoNames.Ladies) : null;
        return dice.Chance(120) ? Name(DemoNames.Mosammat + first, middle, last) : Name(first, middle, last);
    }

    /// <summary>Nobody is called Rahman Rahman; one in thirty has not told the office the Bangla spelling.</summary>
    private StudentDetails Name(DemoName first, DemoName? middle, DemoName? last)
    {
        middle = Repeats(first, middle) ? null : middle;
        last = Repeats(middle ?? first, last) || Repeats(first, last) ? null : last;
        var bangla = new[] { first, middle, last }.OfType<DemoName>().Aggregate((one, next) => one + next).Bangla;
        return new StudentDetails
        {
            FirstName = first.English,
            MiddleName = middle?.English,
            LastName = last?.English,
            NameBangla = dice.Chance(33) ? null : bangla,
        };
    }

    private static bool Repeats(DemoName name, DemoName? next) =>
        next is not null && name.English.EndsWith(next.English, StringComparison.Ordinal);
}
