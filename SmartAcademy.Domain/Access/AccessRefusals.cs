using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access;

public static class AccessRefusals
{
    public static readonly Refusal TwoKeysAlive = new("device_has_two_keys");
    public static readonly Refusal KeyAlreadyRevoked = new("device_key_already_revoked");
    public static readonly Refusal CodeUnknown = new("device_code_unknown");
    public static readonly Refusal CodeUsed = new("device_code_used");
    public static readonly Refusal CodeWithdrawn = new("device_code_withdrawn");
    public static readonly Refusal CodeExpired = new("device_code_expired");
    public static readonly Refusal AccessPointNameTaken = new("access_point_name_taken", "Name");
    public static readonly Refusal AccessPointInUse = new("access_point_in_use");
    public static readonly Refusal UnknownAccessPoint = new("unknown_access_point", "AccessPointId");
}
