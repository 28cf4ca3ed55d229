namespace SmartAcademy.Web.Api;

/// <summary>How every successful answer is wrapped.</summary>
internal sealed record Envelope<T>(bool Success, T Data)
{
    public static Envelope<T> Of(T content) => new(true, content);
}
