namespace SmartAcademy.Web.Integrations.Webhooks;

/// <summary>A name leads to an address that is not of the internet.</summary>
internal sealed class NotOutsideException() : IOException("the address is not of the internet");
