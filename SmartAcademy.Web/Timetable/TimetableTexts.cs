namespace SmartAcademy.Web.Timetable;

/// <summary>Texts of timetables, bells, rooms and substitutions, on screens and on paper.</summary>
internal sealed class TimetableTexts;
