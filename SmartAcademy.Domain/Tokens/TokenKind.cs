namespace SmartAcademy.Domain.Tokens;

public enum TokenKind
{
    /// <summary>Opens the API for a quarter of an hour.</summary>
    Access,

    /// <summary>Is changed for new tokens, once, within a week.</summary>
    Refresh,
}
