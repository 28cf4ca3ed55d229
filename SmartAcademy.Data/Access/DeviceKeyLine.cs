namespace SmartAcademy.Data.Access;

/// <param name="Id">The key.</param>
/// <param name="Hint">Its first letters.</param>
/// <param name="CreatedAt">In the school's zone.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="UsedAt">When the device last showed it, to the minute; null when never.</param>
/// <param name="RevokedAt">In the school's zone; null while it lives.</param>
public sealed record DeviceKeyLine(
    Guid Id, string Hint, DateTimeOffset CreatedAt, string? CreatedBy, DateTimeOffset? UsedAt, DateTimeOffset? RevokedAt);
