namespace SmartAcademy.Domain.Releases;

/// <summary>As what somebody collects a child.</summary>
public enum CollectedBy
{
    /// <summary>A guardian whom the office lets collect.</summary>
    Guardian,

    /// <summary>Named by the office for a time or for good.</summary>
    Collector,

    /// <summary>Named by a guardian for one day, and shown by a code.</summary>
    OneTime,
}
