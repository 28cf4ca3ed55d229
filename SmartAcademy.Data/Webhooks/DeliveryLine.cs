using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Data.Webhooks;

/// <summary>A message in the log of deliveries. Instants are by the school's clock.</summary>
public sealed record DeliveryLine(
    Guid Id, string MessageId, string Type, DeliveryStatus Status, int Tries, int? StatusCode, string? Problem, DateTimeOffset CreatedAt,
    DateTimeOffset? LastTriedAt, DateTimeOffset NextTryAt);
