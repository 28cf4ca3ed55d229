namespace SmartAcademy.Web.Access;

/// <summary>Marks an endpoint whose own statement refuses a revoked key, so that the key may be remembered before it.</summary>
internal sealed class ChecksKeyItself;
