namespace SmartAcademy.Web.Webhooks;

/// <summary>The words of webhooks: WebhooksTexts.resx and WebhooksTexts.bn.resx.</summary>
internal sealed class WebhooksTexts;
