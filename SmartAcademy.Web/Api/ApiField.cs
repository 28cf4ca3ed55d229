namespace SmartAcademy.Web.Api;

/// <summary>A field of a body, with its path such as <c>data.student.name</c>.</summary>
public sealed record ApiField(string Path, string Type, bool Required, string? Description, string? Pattern);
