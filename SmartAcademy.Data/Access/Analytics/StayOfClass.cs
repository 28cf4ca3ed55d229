using SmartAcademy.Data.Classes;
using SmartAcademy.Domain.Access.Tallies;

namespace SmartAcademy.Data.Access.Analytics;

/// <summary>How long a class stayed, in minutes from the first entry to the last exit; without a title, all classes together.</summary>
public sealed record StayOfClass(ClassTitle? Title, Quartiles Minutes);
