namespace SmartAcademy.Data.Muster;

/// <summary>An evacuation, class by class, with those of the list who were asked for.</summary>
public sealed record MusterSheet(MusterHead Head, IReadOnlyList<MusterClass> Classes, IReadOnlyList<MusterLine> Lines);
