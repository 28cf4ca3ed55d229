using SmartAcademy.Data.Classes;

namespace SmartAcademy.Data.Presence;

/// <summary>A class to choose.</summary>
public sealed record PresenceClass(Guid Id, ClassTitle Title);
