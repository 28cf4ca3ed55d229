namespace SmartAcademy.Web.Integrations.Sms;

/// <summary>How a gateway wants the number.</summary>
internal enum SmsNumber
{
    /// <summary>+8801XXXXXXXXX.</summary>
    Plus,

    /// <summary>8801XXXXXXXXX, which most gateways want.</summary>
    Country,

    /// <summary>01XXXXXXXXX.</summary>
    National,
}
