using SmartAcademy.Domain.Classes;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>The free seats of a school's classes.</summary>
internal sealed class DemoSeats
{
    private readonly List<Seats> open;

    public DemoSeats(DemoSchool school, int students)
    {
        var classes = school.Classes.Count;
        open = [.. school.Classes.Select((row, place) => new Seats(
            row.Class, row.Level, row.Girls, (students * (place + 1) / classes) - (students * place / classes)))];
    }

    public bool AnyFree => open.Count > 0;

    /// <summary>A seat on a level where none of the brothers and sisters sits; null when chance finds none.</summary>
    public Seat? Take(DemoDice dice, HashSet<DemoLevel> taken)
    {
        const int tries = 6;
        for (var attempt = 0; attempt < tries && AnyFree; attempt++)
        {
            var place = dice.Next(open.Count);
            var seats = open[place];
            if (taken.Add(seats.Level))
            {
                return TakeFrom(place, seats);
            }
        }

        return null;
    }

    private Seat TakeFrom(int place, Seats seats)
    {
        seats.Taken++;
        if (seats.Taken == seats.Count)
        {
            open.RemoveAt(place);
        }

        return new Seat(seats.Class, seats.Level, seats.Girls, seats.Taken);
    }

    internal sealed record Seat(SchoolClass Class, DemoLevel Level, bool Girls, int RollNumber);

    private sealed record Seats(SchoolClass Class, DemoLevel Level, bool Girls, int Count)
    {
        public int Taken { get; set; }
    }
}
