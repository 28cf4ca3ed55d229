namespace SmartAcademy.Domain.Retention;

public enum RetentionUnit
{
    Days,
    Months,
}
