namespace SmartAcademy.Domain.Access.Rules;

/// <summary>How strict a rule of the gates is.</summary>
public enum RuleMode
{
    Off,

    /// <summary>The gate opens, and the scan is flagged.</summary>
    Soft,

    /// <summary>The scan is denied; a guard with permission may override it.</summary>
    Hard,
}
