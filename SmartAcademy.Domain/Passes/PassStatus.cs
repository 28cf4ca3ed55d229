namespace SmartAcademy.Domain.Passes;

public enum PassStatus
{
    Active,

    /// <summary>Stopped for a while; can be activated again.</summary>
    Inactive,

    /// <summary>Its last day has gone by; marked so by the nightly job, refused at the gate from the first minute.</summary>
    Expired,

    /// <summary>Stopped for good.</summary>
    Revoked,
}
