namespace SmartAcademy.Domain.Notifications;

/// <param name="To">As +8801XXXXXXXXX.</param>
/// <param name="Text">In any script; a single Bangla letter makes it UCS-2, 70 units a part.</param>
public sealed record SmsMessage(string To, string Text)
{
    /// <summary>Anything outside the letters that ASCII and the GSM alphabet share is sent as UCS-2 (3GPP TS 23.038).</summary>
    public bool IsUnicode => Text.Any(letter => letter is not (>= ' ' and <= '~' and not '`' or '\n' or '\r'));
}
