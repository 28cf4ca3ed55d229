using SmartAcademy.Data.Access;

namespace SmartAcademy.Data.Muster;

/// <summary>One class on the list of an evacuation, or the visitors; without an id those who sit in no class.</summary>
public sealed record MusterClass(Guid? Id, ClassTitle? Title, bool IsVisitors, int All, int NotAccountedFor);
