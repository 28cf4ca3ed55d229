namespace SmartAcademy.Web.Enrolments;

/// <summary>Marks the texts about places in classes and promotion.</summary>
internal sealed class EnrolmentsTexts;
