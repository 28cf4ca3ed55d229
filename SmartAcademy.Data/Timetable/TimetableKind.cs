namespace SmartAcademy.Data.Timetable;

public enum TimetableKind
{
    Class,
    Teacher,
    Student,
}
