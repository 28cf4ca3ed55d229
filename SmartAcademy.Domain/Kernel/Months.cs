namespace SmartAcademy.Domain.Kernel;

public static class Months
{
    public static DateOnly FirstOfMonth(this DateOnly day) => new(day.Year, day.Month, 1);
}
