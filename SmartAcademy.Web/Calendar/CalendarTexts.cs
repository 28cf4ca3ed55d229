namespace SmartAcademy.Web.Calendar;

/// <summary>Marks the texts of the school calendar.</summary>
internal sealed class CalendarTexts;
