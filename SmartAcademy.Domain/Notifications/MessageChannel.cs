namespace SmartAcademy.Domain.Notifications;

public enum MessageChannel
{
    Email,
    Sms,
}
