namespace SmartAcademy.Web.Api;

/// <summary>Titles of problems, keyed by code, and what is said of a wrong field.</summary>
internal sealed class ApiTexts;
