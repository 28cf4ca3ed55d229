namespace SmartAcademy.Domain.Hijri;

/// <summary>A day of the Islamic calendar; the month counts from 1 (Muharram) to 12 (Dhul-Hijjah).</summary>
public readonly record struct HijriDate(int Year, int Month, int Day);
