using SmartAcademy.Domain.Notifications;

namespace SmartAcademy.Data.Notifications;

/// <summary>A message as the office sees it: never its words.</summary>
public sealed record OutgoingMessageLine(
    Guid Id, DateTimeOffset CreatedAt, MessageChannel Channel, string Kind, string? Person, string RecipientHint,
    MessageStatus Status, int Tries, string? Problem);
