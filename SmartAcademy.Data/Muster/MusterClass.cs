using SmartAcademy.Data.Classes;

namespace SmartAcademy.Data.Muster;

/// <summary>One class on the list of an evacuation, the staff or the visitors; students without an id sit in no class.</summary>
public sealed record MusterClass(Guid? Id, ClassTitle? Title, MusterKind Kind, int All, int NotAccountedFor);
