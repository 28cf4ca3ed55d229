namespace SmartAcademy.Domain.Webhooks;

/// <summary>A message on its way.</summary>
/// <param name="Address">Of the receiver.</param>
/// <param name="Id">What stands in <c>webhook-id</c>.</param>
/// <param name="At">Seconds since 1970.</param>
/// <param name="Signatures">One for each secret that signs now.</param>
/// <param name="Body">JSON.</param>
public sealed record WebhookPost(Uri Address, string Id, long At, IReadOnlyList<string> Signatures, string Body);
