namespace SmartAcademy.Domain.Calendar;

/// <summary>What a class may expect of a day.</summary>
/// <param name="IsOpen">A school day, on which registers are due.</param>
/// <param name="Special">The special day that decided, or the one that is kept though the week is closed anyway.</param>
/// <param name="OpensAt">On the school's wall clock; null when closed.</param>
/// <param name="ClosesAt">On the school's wall clock; null when closed.</param>
public sealed record DayPlan(bool IsOpen, SpecialDay? Special, TimeOnly? OpensAt, TimeOnly? ClosesAt)
{
    /// <summary>The special day names hours of its own, as a day of Ramadan does.</summary>
    public bool HasOtherHours => IsOpen && (Special?.OpensAt ?? Special?.ClosesAt) is not null;
}
