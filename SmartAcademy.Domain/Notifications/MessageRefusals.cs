using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Notifications;

public static class MessageRefusals
{
    /// <summary>A line break or another control character where a mail's header is written.</summary>
    public static readonly Refusal BrokenHeader = new("broken_mail_header");

    public static readonly Refusal MailOff = new("mail_off");

    public static readonly Refusal SmsOff = new("sms_off");
}
