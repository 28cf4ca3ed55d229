namespace SmartAcademy.Domain.Timetable;

/// <summary>What a lesson would share with another one at the same time.</summary>
public enum ClashKind
{
    Class,
    Teacher,
    Room,
}
