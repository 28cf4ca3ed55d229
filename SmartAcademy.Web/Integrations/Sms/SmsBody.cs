namespace SmartAcademy.Web.Integrations.Sms;

/// <summary>How a gateway wants its fields.</summary>
internal enum SmsBody
{
    Json,
    Form,
}
